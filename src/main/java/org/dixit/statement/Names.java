package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.Block;

/**
 * Finds the names of an article: sequences of capitalised words, cut into titles, adjectives of states, names that the authority
 * knows, and other names. A sentence's first word counts only where it is no ordinary word.
 */
final class Names {

    private static final int LONGEST = 8;
    private static final Set<String> SURNAME_FOLLOWS = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.");
    private static final Set<String> TOLD = Set.of("told", "tell", "tells", "telling");
    /** Between an office and its seat, behind which the holder's name may stand: "Senator from Vermont N". */
    private static final Set<String> SEATED = Set.of("of", "from", "for");
    private static final Set<String> REPORTS = Set.of("said", "says", "reported", "reports", "wrote");

    private final ArticleWords words;
    private final NameLookup lookup;
    private final int[] knownEnds;
    private final Capitals capitals;
    private final LongForms longForms;
    private final BorneWords borne;
    private final NameRuns runs;
    private final List<Name> found = new ArrayList<>();

    private Names(ArticleWords words, NameLookup lookup) {
        this.words = words;
        this.lookup = lookup;
        knownEnds = new int[words.size()];
        capitals = new Capitals(words);
        longForms = new LongForms(words);
        borne = new BorneWords(words, capitals);
        runs = new NameRuns(words, this::known, borne);
    }

    /** The names of an article in the order of the text, none overlapping another. */
    static List<Name> in(ArticleWords words, NameLookup lookup) {
        Names names = new Names(words, lookup);
        names.read();
        return List.copyOf(names.found);
    }

    private void read() {
        int i = 0;
        while (i < words.size()) {
            if (!words.isCapital(i) || words.kind(i) == Block.Kind.CREDIT || words.kind(i) == Block.Kind.BYLINE) {
                i++;
            } else if (longForms.end(i) > i) {
                i = readLongForm(i, longForms.end(i));
            } else if (capitals.isTitleCase(words.block(i))) {
                i = readAlone(i);
            } else {
                i = Math.max(i + 1, readRun(i));
            }
        }
    }

    private int readLongForm(int first, int end) {
        Optional<AuthorityEntry> known = lookup.byName(words.phrase(first, end));
        add(first, end, first, known.isPresent() ? Name.Kind.KNOWN : Name.Kind.ORGANIZATION, known);
        return end;
    }

    /** Where every word has a capital, only names that are known, or borne by persons named elsewhere, can be told. */
    private int readAlone(int at) {
        int known = known(at);
        int people = demonymEnd(at, words.size());
        if (known > at) {
            add(at, known, at, Name.Kind.KNOWN, lookup.byName(words.phrase(at, known)));
        } else if (people > at) {
            add(at, people, at, Name.Kind.DEMONYM, lookup.byDemonym(words.phrase(at, people)));
        } else if (!NameWords.ORDINARY.contains(words.lower(at)) && !capitals.isSeenInLower(words.lower(at))) {
            add(at, at + 1, at, Name.Kind.ALONE, Optional.empty());
        }
        return Math.max(at + 1, Math.max(known, people));
    }

    private int readRun(int first) {
        int known = known(first);
        if (known - first >= 2 || demonymEnd(first, words.size()) - first >= 2) {
            return afterRun(first);
        }
        if (SpeakingPronouns.PRONOUNS.contains(words.uncontracted(first)) && !words.isCapital(first + 1) && known == first) {
            return first + 1;
        }
        if (borne.startsName(first) || borne.endsName(first)) {
            return afterRun(first);
        }
        if ((NameWords.NEVER_NAMES.contains(words.lower(first)) || words.lower(first).endsWith("-year-old")) && known == first) {
            return first + 1;
        }
        boolean isAdjective = NameWords.NEVER_FIRST.contains(words.lower(first))
                && NameKinds.organizationEnd(words, first, runs.end(first)) < 0;
        if ((isAdjective || capitals.startsText(first) && isOrdinary(first)) && !isPartOfState(first)) {
            return first + 1;
        }
        return afterRun(first);
    }

    /** "Northern Ireland" is not Ireland. */
    private boolean isPartOfState(int first) {
        return NameWords.COMPASS.contains(words.lower(first)) && first + 1 < words.size() && isKnown(first + 1, ActorType.STATE);
    }

    private boolean isKnown(int first, ActorType type) {
        int end = known(first);
        return end > first && lookup.byName(words.phrase(first, end)).filter(entry -> entry.type() == type).isPresent();
    }

    /** Where "CNN Norway" ends, which is neither CNN nor Norway; the start itself elsewhere, and in "told CNN Norway would". */
    private int branchEnd(int at, int known) {
        boolean both = known < words.size() && words.sentence(known) == words.sentence(at) && isKnown(known, ActorType.STATE)
                && isKnown(at, ActorType.MEDIA_OUTLET);
        int end = both ? known(known) : at;
        boolean stands = both && !TOLD.contains(words.lower(at - 1)) && (!words.isWord(end) || REPORTS.contains(words.lower(end)));
        return stands ? end : at;
    }

    private int afterRun(int first) {
        int end = runs.end(first);
        return segment(first, end);
    }

    private boolean isOrdinary(int i) {
        String word = words.uncontracted(i);
        boolean titles = isTitle(i) && (words.isCapital(i + 1) || words.lower(i + 1).equals("of") && words.isCapital(i + 2));
        if (NameWords.ORDINARY.contains(word) && !titles || RoleWords.PERSONS.contains(word) && !isTitle(i) && words.isCapital(i + 1)) {
            return !isKnownAbbreviation(i);
        }
        if (RoleWords.isPerson(word) && !RoleWords.PERSONS.contains(word) && !words.isCapital(i + 1)) {
            return true;
        }
        boolean shaped = capitals.isSeenInLower(word) || isAdjective(i) || word.endsWith("ly")
                || word.endsWith("ing") && !words.isCapital(i + 1);
        return shaped && known(i) == i && lookup.byDemonym(words.form(i)).isEmpty();
    }

    /** "Previous studies", "Medical experts": by its ending, before a noun of people or of what they write. */
    private boolean isAdjective(int i) {
        String noun = words.lower(i + 1);
        return words.isLower(i + 1) && (RoleWords.isPerson(noun) || Documents.isDocument(noun))
                && NameWords.ADJECTIVE_ENDINGS.stream().anyMatch(words.lower(i)::endsWith);
    }

    /** "US" is no pronoun. */
    private boolean isKnownAbbreviation(int i) {
        String form = words.form(i);
        return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT)) && known(i) > i;
    }

    private boolean isTitle(int i) {
        return NameWords.TITLES.contains(words.lower(i)) && !borne.endsName(i);
    }

    /** Cuts a run into names; gives the word to go on from. */
    private int segment(int first, int end) {
        int at = first;
        int title = -1;
        while (at < end) {
            if (words.isLower(at) && !NameWords.PARTICLES.contains(words.lower(at)) || !words.isWord(at)) {
                at++;
                title = -1;
                continue;
            }
            int known = known(at);
            boolean surname = title >= 0 && known - at == 1
                    && (NameWords.COURTESY.contains(words.lower(title)) || isStateInWords(at));
            int branch = known > at ? branchEnd(at, known) : at;
            if (branch > at) {
                add(at, branch, at, Name.Kind.MEDIA_OUTLET, Optional.empty());
                title = -1;
                at = branch;
                continue;
            }
            if (known > at && !surname && !(known - at == 1 && isPartOfLongerName(at, end))) {
                add(at, known, title < 0 ? at : title, Name.Kind.KNOWN, lookup.byName(words.phrase(at, known)));
                title = -1;
                at = known;
                continue;
            }
            int people = demonymEnd(at, end);
            if (people > at && !surname) {
                int organization = NameKinds.organizationEnd(words, people, end);
                if (organization > 0) {
                    addLocal(at, organization, at);
                    at = organization;
                } else {
                    add(at, people, at, Name.Kind.DEMONYM, lookup.byDemonym(words.phrase(at, people)));
                    at = people;
                }
                title = -1;
                continue;
            }
            int afterTitle = Math.max(titleEnd(at, end), NameKinds.roleEnd(words, at, end));
            boolean surnameOnly = afterTitle == end && title >= 0 && SURNAME_FOLLOWS.contains(words.lower(title));
            if (afterTitle > at && !surnameOnly) {
                title = at;
                at = afterTitle;
                continue;
            }
            int stop = nameEnd(at, end);
            addLocal(at, stop, title < 0 ? at : title);
            title = -1;
            at = stop;
        }
        return Math.max(at, end);
    }

    /** The end of the longest name from here that the authority knows; the start itself if none. */
    private int known(int at) {
        if (knownEnds[at] == 0) {
            knownEnds[at] = findKnown(at);
        }
        return knownEnds[at];
    }

    private int findKnown(int at) {
        if (!words.isCapital(at) && !words.lower(at).equals("al-qaida")) {
            return at;
        }
        int limit = Math.min(words.size(), at + LONGEST);
        int reach = at;
        while (reach < limit && words.sentence(reach) == words.sentence(at)
                && (words.isWord(reach) || words.lower(reach).equals("'s") || words.lower(reach).equals("/"))) {
            reach++;
        }
        for (int end = reach; end > at; end--) {
            String last = words.lower(end - 1);
            boolean fit = words.isCapital(end - 1) || end - at > 1 && (last.equals("group") || last.equals("agency"));
            boolean articled = end - at == 2 && words.lower(at).equals("the") && isPartOfLongerName(at + 1, runs.end(at + 1));
            if (fit && !articled && lookup.byName(words.phrase(at, end)).isPresent()) {
                return end;
            }
        }
        return at;
    }

    /** "Captain America", "Rep. Jordan": behind a title a state's name, if it is no abbreviation, is a person's. */
    private boolean isStateInWords(int at) {
        return !isKnownAbbreviation(at) && !lookup.isSeat(words.form(at))
                && lookup.byName(words.form(at)).filter(entry -> entry.type() == ActorType.STATE).isPresent();
    }

    private boolean isPartOfLongerName(int at, int end) {
        int next = at + 1;
        if (next >= end || isTitle(next) || NameWords.TITLE_MODIFIERS.contains(words.lower(next))) {
            return false;
        }
        boolean outlet = next == end - 1
                && (NameWords.MEDIA.contains(words.lower(next)) || NameWords.COMPANIES.contains(words.lower(next)));
        if (outlet || NameKinds.organizationEnd(words, next, end) > 0) {
            return true;
        }
        boolean abbreviation = words.form(at).toUpperCase(Locale.ROOT).equals(words.form(at));
        return !abbreviation && known(next) == next && GivenNames.knows(words.form(at));
    }

    private int demonymEnd(int at, int end) {
        if (at + 2 <= end && lookup.byDemonym(words.phrase(at, at + 2)).isPresent()) {
            return at + 2;
        }
        return lookup.byDemonym(words.form(at)).isPresent() ? at + 1 : at;
    }

    private int titleEnd(int at, int end) {
        int i = at;
        while (i < end && NameWords.TITLE_MODIFIERS.contains(words.lower(i))) {
            i++;
        }
        if (i >= end || !isTitle(i)) {
            return at;
        }
        if (NameWords.COURTESY.contains(words.lower(i)) && i + 2 >= end) {
            return i + 1;
        }
        while (i < end && isTitle(i)) {
            i++;
        }
        if (i < end && words.lower(i).equals("of")) {
            int office = words.lower(i + 1).equals("the") ? i + 2 : i + 1;
            int state = office < end ? known(office) : office;
            if (NameWords.PORTFOLIOS.contains(words.lower(office))) {
                i = Math.min(end, words.lower(office).equals("foreign") ? office + 2 : office + 1);
            } else if (state > office && state < end && !NameKinds.isBody(words, state)) {
                i = state;
            }
        }
        return i;
    }

    private int nameEnd(int at, int end) {
        boolean seat = SEATED.contains(words.lower(at - 1)) && isTitle(at - 2) && !GivenNames.knows(words.form(at));
        for (int i = at + 1; i < end; i++) {
            if (seat && i + 1 < end && GivenNames.knows(words.form(i))) {
                return i;
            }
            int left = end - i - 1;
            boolean fullName = (left == 2 || left == 3) && NameKinds.organizationEnd(words, i + 1, end) < 0;
            boolean beforeName = i + 1 < end && (NameKinds.organizationEnd(words, at, end) < 0
                    || GivenNames.knows(words.form(i + 1)) || fullName);
            boolean starts = isTitle(i) || words.isCapital(i) && !NameKinds.isBody(words, i) && titleEnd(i, end) > i;
            if (starts && beforeName && !NameKinds.isBody(words, i)) {
                return i;
            }
        }
        return end;
    }

    private void addLocal(int first, int end, int title) {
        boolean person = borne.endsName(end - 1) && (end - first > 1 || title < first);
        Name.Kind kind = person ? Name.Kind.PERSON : borne.endsName(end - 1) ? Name.Kind.ALONE
                : NameKinds.of(words, capitals, lookup, first, end, title < first);
        add(first, end, title, kind, Optional.empty());
    }

    private void add(int first, int end, int title, Name.Kind kind, Optional<AuthorityEntry> entry) {
        found.add(new Name(first, end, title, kind, words.phrase(first, end), entry.orElse(null)));
    }
}
