package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes back what the authority knows of a name where the words around it show another sense: the town rather than the government in
 * it ("a visit to Tehran", "Managua, Nicaragua", "the Tokyo subway"), a person who bears the name of a state or of its seat ("Paris"
 * after Vera Paris), or, where matches are told of, a team.
 */
final class NameSenses {

    private static final Set<String> DIRECTIONS = NameWords.words("""
            north south east west northeast northwest southeast southwest outskirts suburb suburbs city town streets centre center
            capital port middle edge kilometers kilometres miles""");
    private static final Set<String> BEFORE_TOWNS = NameWords.words("""
            downtown central left leave leaves leaving visit visits visited visiting toured reached over via through around near
            outside inside throughout""");
    private static final Set<String> MOTION = NameWords.words("""
            visit visits visited trip trips travel travels traveled travelled traveling flew fly flies flying flown flight flights
            went go goes going gone return returned returns returning move moved moves moving came come comes coming arrived arrive
            departed drove drive driven headed bound road train trains bus way back brought bring bringing took take taken home
            journey moving evacuated""");
    private static final Set<String> AFTER_TOWNS = NameWords.words("""
            subway subways metro airport airports street streets suburb suburbs suburban resident residents hotel hotels summit conference
            police hospital hospitals school schools skyline area headquarters bureau neighborhood neighbourhood district court restaurant
            apartment station newsroom stock time""");
    private static final Set<String> AFTER_DATELINES = Set.of("(", ":", "\u2014", "\u2013", "-", "--");
    private static final Set<String> OF_MATCHES = NameWords.words("""
            goalkeeper striker midfielder defender referee substituted halftime quarterfinal semifinal batsman wicket wickets innings
            bowler bowlers batting tournament scored squad coach match matches league stadium championship teammate teammates equaliser
            equalise qualifier knockout touchdown quarterback penalty kick footballer fifa uefa""");
    private static final int ENOUGH_OF_MATCHES = 6;
    private static final int MOTION_WITHIN = 4;
    private static final int LONGEST_PERSON = 3;

    private final ArticleWords words;
    private final NameLookup lookup;
    private final Capitals capitals;

    private NameSenses(ArticleWords words, NameLookup lookup) {
        this.words = words;
        capitals = new Capitals(words);
        this.lookup = lookup;
    }

    /** The same names, some of them no longer known. */
    static List<Name> tellApart(ArticleWords words, List<Name> names, NameLookup lookup) {
        NameSenses senses = new NameSenses(words, lookup);
        Set<String> surnames = senses.surnames(names);
        boolean teams = senses.isOfMatches();
        List<Name> told = new ArrayList<>(names.size());
        for (Name name : names) {
            boolean ofState = name.kind() == Name.Kind.KNOWN && name.entry() != null && name.entry().type() == ActorType.STATE;
            if (ofState && surnames.contains(name.text()) && !senses.isPlaced(name)) {
                told.add(senses.unknown(name, Name.Kind.ALONE));
            } else if (ofState && (lookup.isSeat(name.text()) ? senses.isTown(name) : teams && !senses.isPlaced(name))) {
                told.add(senses.unknown(name, Name.Kind.OTHER));
            } else {
                told.add(name);
            }
        }
        return told;
    }

    private boolean isOfMatches() {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (OF_MATCHES.contains(words.lower(i))) {
                found.add(words.lower(i));
            }
        }
        return found.size() >= ENOUGH_OF_MATCHES;
    }

    private Name unknown(Name name, Name.Kind kind) {
        return new Name(name.first(), name.end(), name.titleFirst(), kind, name.text(), null);
    }

    /** Last words of what look like persons' names. */
    private Set<String> surnames(List<Name> names) {
        Set<String> surnames = new HashSet<>();
        for (Name name : names) {
            int count = name.end() - name.first();
            boolean person = name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.UNTOLD
                    && !NameWords.PLACE_STARTS.contains(words.lower(name.first())) && !isPlaced(name);
            if (person && count > 1 && count <= LONGEST_PERSON) {
                surnames.add(words.form(name.end() - 1));
            }
        }
        return surnames;
    }

    /** Behind "in", or before the state that the town lies in. */
    private boolean isPlaced(Name name) {
        return NameWords.LOCATIVE.contains(words.lower(name.first() - 1)) || isBeforeItsState(name);
    }

    private boolean isBeforeItsState(Name name) {
        int next = name.end() + 1;
        if (!words.lower(name.end()).equals(",") || !words.isCapital(next)) {
            return false;
        }
        return IntStream.of(1, 2, 3).filter(count -> next + count <= words.size()).mapToObj(count -> words.phrase(next, next + count))
                .anyMatch(phrase -> !lookup.isSeat(phrase)
                        && lookup.byName(phrase).filter(entry -> entry.equals(name.entry())).isPresent());
    }

    private boolean isTown(Name name) {
        int first = words.lower(name.first() - 1).equals("the") ? name.first() - 1 : name.first();
        String before = words.lower(first - 1);
        String after = words.lower(name.end());
        return BEFORE_TOWNS.contains(before)
                || before.equals("of") && DIRECTIONS.contains(words.lower(first - 2))
                || (before.equals("to") || before.equals("from")) && isMoving(first - 1)
                || AFTER_TOWNS.contains(after) || isPartOfName(name) || isBeforeItsState(name) || isDateline(name);
    }

    private boolean isMoving(int preposition) {
        for (int i = preposition - 1; i >= Math.max(0, preposition - MOTION_WITHIN); i--) {
            if (words.sentence(i) != words.sentence(preposition)) {
                return false;
            }
            if (MOTION.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Tehran Trade Fair", but not "Moscow Mayor" or "White House Communications Director"; in a headline all words have capitals. */
    private boolean isPartOfName(Name name) {
        int i = name.end();
        while (words.isCapital(i) && words.sentence(i) == words.sentence(name.first())) {
            String word = words.lower(i);
            if (NameWords.TITLES.contains(word) || NameWords.TITLE_MODIFIERS.contains(word) || RoleWords.isPerson(word)) {
                return false;
            }
            i++;
        }
        return i > name.end() && !capitals.isTitleCase(words.block(name.first()));
    }

    private boolean isDateline(Name name) {
        boolean opens = name.first() == words.blockStart(words.block(name.first()));
        String form = words.form(name.first());
        return opens && (AFTER_DATELINES.contains(words.form(Math.min(name.end(), words.size() - 1)))
                || form.equals(form.toUpperCase(Locale.ROOT)));
    }
}
