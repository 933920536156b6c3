package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles that an article gives to the persons it names: before the name ("political analyst N"), after it ("N, a professor
 * at U in P,") and before it with a comma ("an expert of the group G, N", "its director, N,").
 */
final class Roles {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;
    private static final int LONGEST_BEFORE = 7;
    private static final int FARTHEST_COMMA = 18;
    private static final Set<String> PARTICIPLES = NameWords.words("""
            retired elected appointed renowned noted exiled jailed disgraced""");
    private static final Map<String, String> FULL_TITLES = Map.of("gov.", "governor", "gov", "governor", "sen.", "senator", "sen",
            "senator", "rep.", "representative", "rep", "representative", "gen.", "general", "prof.", "professor");
    private static final Set<String> ARTICLES = NameWords.words("a an the");
    private static final Set<String> VERBS = NameWords.words("""
            said says told is was are were has had have will would can could may might wrote stated added warned
            believes thinks argued notes noted explained""");

    /** A role with where it stands: {@code at} is the first word of the holder's name. */
    record Held(RoleHolding holding, int at, Set<String> words) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final Employers employers;
    private final List<Held> held = new ArrayList<>();
    private final Map<Integer, RoleHolding> byName = new HashMap<>();
    private final Map<Actor, RoleHolding> latest = new HashMap<>();

    private Roles(ArticleWords words, Cast cast, Institutions institutions) {
        this.words = words;
        this.cast = cast;
        employers = new Employers(words, cast, institutions);
    }

    static Roles in(ArticleWords words, Cast cast, Institutions institutions) {
        Roles roles = new Roles(words, cast, institutions);
        for (Mention mention : cast.mentions()) {
            if (mention.isPerson()) {
                roles.readAfter(mention);
                roles.readBefore(mention);
                roles.readBeforeComma(mention);
            }
        }
        return roles;
    }

    /** All roles, in the order in which their holders are named. */
    List<RoleHolding> all() {
        return held.stream().map(Held::holding).toList();
    }

    List<Held> held() {
        return held;
    }

    /** The role given with this very name; null without one. */
    @Nullable RoleHolding of(Mention mention) {
        return byName.get(mention.first());
    }

    /** The first role that the article gives to an actor; null without one. */
    @Nullable RoleHolding of(Actor actor) {
        return latest.get(actor);
    }

    private void readBefore(Mention mention) {
        int end = mention.first();
        int first = phraseStart(mention.name().titleFirst(), mention.name().hasTitle());
        boolean titled = mention.name().hasTitle() && !NameWords.COURTESY.contains(words.lower(end - 1));
        if (first >= end || !titled && !RoleWords.PERSONS.contains(words.lower(end - 1))) {
            return;
        }
        add(mention, first, end, SURE);
    }

    /** Before a title with a capital stand only words that belong to it ("former"), before another role any adjective. */
    private int phraseStart(int end, boolean titled) {
        int i = end - 1;
        int limit = Math.max(0, end - LONGEST_BEFORE);
        boolean strict = titled;
        while (i >= limit && words.sentence(i) == words.sentence(end) && belongsToRole(i)
                && !(strict && cast.at(i) == null && !NameWords.TITLE_MODIFIERS.contains(words.lower(i))
                        && !RoleWords.PERSONS.contains(words.lower(i)))) {
            strict &= !RoleWords.PERSONS.contains(words.lower(i));
            i--;
        }
        return i + 1;
    }

    private boolean belongsToRole(int i) {
        String word = words.lower(i);
        Mention mention = cast.at(i);
        boolean starts = i == words.sentenceStart(words.sentence(i)) && !NameWords.ORDINARY.contains(word);
        boolean unexplained = mention != null && mention.actorOrState() == null && mention.end() - mention.first() == 1;
        if (mention != null && !(starts && unexplained)) {
            return mention.actorOrState() != null && !mention.isPerson();
        }
        if (!words.isWord(i) || RoleWords.STOPS.contains(word) || word.endsWith("ly")
                || word.endsWith("ed") && !PARTICIPLES.contains(word) || word.endsWith("ing") && !word.equals("acting")) {
            return false;
        }
        return (words.isLower(i) || starts) && !VERBS.contains(word)
                || NameWords.TITLES.contains(word) || NameWords.TITLE_MODIFIERS.contains(word);
    }

    private void readBeforeComma(Mention mention) {
        int comma = mention.name().titleFirst() - 1;
        if (!words.lower(comma).equals(",") || byName.containsKey(mention.first())) {
            return;
        }
        int limit = Math.max(words.sentenceStart(words.sentence(comma)), comma - FARTHEST_COMMA);
        for (int i = comma - 1; i > limit; i--) {
            String word = words.lower(i);
            if (word.equals(",") || VERBS.contains(word) || words.lower(i).equals("who")) {
                return;
            }
            boolean bare = i == comma - 1 && isDetermined(i, mention);
            if (words.isLower(i) && RoleWords.PERSONS.contains(word)
                    && (bare || RoleWords.PREPOSITIONS.contains(words.lower(i + 1)))) {
                int first = phraseStart(i + 1, false);
                boolean articled = RoleWords.DETERMINERS.contains(words.lower(first - 1));
                Mention earlier = cast.at(first - (articled ? 3 : 2));
                if (earlier == null || !earlier.isPerson() || !words.lower(first - (articled ? 2 : 1)).equals(",")) {
                    add(mention, first, comma, LIKELY);
                }
                return;
            }
        }
    }

    /** "The reporter, N, said", "its director, N,": the noun phrase before a name that stands between commas. */
    private boolean isDetermined(int noun, Mention mention) {
        int first = phraseStart(noun + 1, false);
        String before = words.lower(first - 1);
        return words.lower(mention.end()).equals(",")
                && (RoleWords.DETERMINERS.contains(before) || before.equals("'s"));
    }

    private void readAfter(Mention mention) {
        if (!words.lower(mention.end()).equals(",")) {
            return;
        }
        int at = mention.end() + 1;
        if (words.isWord(at) && Character.isDigit(words.form(at).charAt(0)) && words.lower(at + 1).equals(",")) {
            at += 2;
        }
        if (words.lower(at).equals("who") && (words.lower(at + 1).equals("is") || words.lower(at + 1).equals("was"))) {
            at += 2;
        }
        if (ARTICLES.contains(words.lower(at))) {
            at++;
        }
        int role = roleNoun(at);
        if (role < 0) {
            return;
        }
        int end = appositionEnd(role + 1, words.sentenceEnd(words.sentence(mention.first())));
        if (end > 0) {
            add(mention, at, end, SURE);
        }
    }

    private int roleNoun(int from) {
        int role = -1;
        for (int i = from; i < Math.min(words.size(), from + LONGEST_BEFORE + 1); i++) {
            Mention mention = cast.at(i);
            String word = words.lower(i);
            if (mention != null && mention.isPerson() || !words.isWord(i) && !word.equals("'s")
                    || RoleWords.PREPOSITIONS.contains(word) || RoleWords.DETERMINERS.contains(word) || VERBS.contains(word)
                    || word.equals("who") || word.equals("or")) {
                break;
            }
            if (RoleWords.PERSONS.contains(word)) {
                role = i;
            }
        }
        return role;
    }

    /** Where the apposition closes; -1 where a verb follows, since then the role noun is the subject of a clause. */
    private int appositionEnd(int from, int limit) {
        int i = from;
        while (i < limit) {
            String word = words.lower(i);
            if (VERBS.contains(word) && cast.at(i) == null) {
                return -1;
            }
            boolean inner = words.isWord(i) || word.equals("'s") || words.isQuote(i) || word.equals("&") || word.equals("'");
            if (!inner || word.equals("who") || word.equals("which") || word.equals("that")) {
                return words.isQuote(i - 1) && !isQuotedName(i - 1) ? i - 1 : i;
            }
            i++;
        }
        return i;
    }

    private boolean isQuotedName(int closing) {
        return cast.at(closing - 1) != null;
    }

    private void add(Mention holder, int first, int end, double confidence) {
        Actor actor = holder.actor();
        if (actor == null || first >= end) {
            return;
        }
        Employers.Place at = employers.at(first, end);
        int cut = at == null ? end : at.preposition();
        Actor organization = at == null ? null : at.organization();
        int organizationAt = at == null ? -1 : at.word();
        if (organization == null) {
            for (Mention mention : cast.between(first, end)) {
                if (Employers.isOrganization(mention)) {
                    organization = mention.actor();
                    organizationAt = mention.first();
                    break;
                }
            }
            organization = organization == null ? employers.owner(first) : organization;
        }
        Actor place = employers.place(first, end, organizationAt);
        RoleHolding holding = new RoleHolding(
                actor, label(first, cut), organization, place, words.span(first, end), confidence);
        Set<String> roleWords = new HashSet<>();
        for (int i = first; i < cut; i++) {
            roleWords.add(FULL_TITLES.getOrDefault(words.lower(i), words.lower(i)));
            if (RoleWords.PERSONS.contains(words.lower(i))) {
                cast.learnGender(actor, words.lower(i));
            }
        }
        held.add(new Held(holding, holder.first(), roleWords));
        byName.putIfAbsent(holder.first(), holding);
        latest.putIfAbsent(actor, holding);
    }

    /** The role's words; a capital that only the sentence's start gave is taken back. */
    private String label(int first, int end) {
        String phrase = words.phrase(first, end);
        String form = words.form(first);
        boolean acronym = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
        boolean ofPlace = first == words.sentenceStart(words.sentence(first)) && words.isCapital(first) && !acronym;
        boolean proper = cast.at(first) != null && cast.at(first).actorOrState() != null || words.isCapital(first + 1);
        return ofPlace && !proper ? phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1) : phrase;
    }
}
