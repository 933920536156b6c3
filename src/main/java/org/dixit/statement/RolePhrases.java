package org.dixit.statement;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far the noun phrase goes that gives a role: leftwards from the name or noun behind it, and from a noun to its end. */
final class RolePhrases {

    private static final int LONGEST_BEFORE = 10;
    private static final int LONGEST_TO_NOUN = 12;
    private static final Set<String> PARTICIPLES = NameWords.words("""
            retired elected appointed renowned noted exiled jailed disgraced unelected convicted self-described acclaimed celebrated
            detained imprisoned ousted deposed decorated supposed alleged""");
    private static final Set<String> GERUNDS = NameWords.words("""
            acting leading ruling visiting managing founding retiring outgoing incoming sitting reigning marketing shipping banking
            building engineering defending consulting running training mining""");
    private static final Set<String> ADVERB_SHAPED = NameWords.words("elderly early daily weekly monthly family");
    /** Plurals and other words in -s that stand before a noun; of the rest most are verbs. */
    private static final Set<String> S_MODIFIERS = NameWords.words("""
            sports sales sanctions arms affairs rights operations communications relations services studies systems elections
            news business campus emeritus famous religious""");
    private static final Set<String> VERBS = NameWords.words("""
            said says told is was are were has had have will would can could may might wrote stated added warned believes thinks argued
            notes noted explained met meet saw made make took take gave give hit beat let sent named called brought thought found left
            became become quit fought joins backs accuse blame urge ask help join put set do did does be been being""");
    private static final Set<String> PRONOUNS = NameWords.words("""
            he she it they we you i him them us me himself herself themselves there here this that these those two three four five six
            seven eight nine ten dozen hundreds thousands one more most very too even just only never ever later earlier today yesterday
            tomorrow o'clock percent""");
    private static final Set<String> TITLE_ADJECTIVES = NameWords.words("""
            incumbent outgoing incoming current former late interim embattled long-time longtime then retired acting new old young
            self-proclaimed self-declared newly-elected newly-appointed""");
    private static final Pattern ADJECTIVE = Pattern.compile(".{2,}(?:al|ic|ive|ary|ous)");
    private static final Set<String> CLAUSES = Set.of("who", "which", "that", "whose", "where", "when", "while", "because", "but");
    /** Words that begin what tells no more of the office itself. */
    private static final Set<String> BEHIND = Set.of("until", "since", "during", "after", "before", "yet", "when");
    private static final Set<String> REPORTING = NameWords.words("""
            said says told wrote stated added warned believes thinks argued notes noted explained will would can could may might had have
            are were""");

    private final ArticleWords words;
    private final Cast cast;

    RolePhrases(ArticleWords words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** Whether the word names one person by what he or she is. */
    boolean isNoun(int i) {
        String word = words.lower(i);
        return RoleWords.PERSONS.contains(word) && !isShouted(i) || words.isLower(i) && RoleWords.looksLikePerson(word);
    }

    /** Whether it names several. */
    boolean isPlural(int i) {
        String word = words.lower(i);
        return !RoleWords.PERSONS.contains(word) && RoleWords.isPerson(word)
                || NameWords.TITLES.contains(word) && (word.endsWith("s") || word.equals("sens.") || word.equals("reps."));
    }

    /** A word in capitals that is no abbreviation, as in shouted lines. */
    private boolean isShouted(int i) {
        String form = words.form(i);
        return form.length() > 4 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    /**
     * The first word of the role that ends before this word.
     *
     * @param titled whether it ends in a title with a capital, before which a verb may stand as well as an adjective
     */
    int start(int end, boolean titled) {
        if (end <= 0) {
            return end;
        }
        int i = end - 1;
        int limit = Math.max(words.sentenceStart(words.sentence(i)), end - LONGEST_BEFORE);
        boolean strict = titled;
        while (i >= limit && (strict ? belongsToTitle(i) : belongs(i, end))) {
            strict &= !RoleWords.PERSONS.contains(words.lower(i));
            i--;
        }
        int first = i + 1;
        while (first < end && (words.lower(first).equals("and") || words.lower(first).equals("&"))) {
            first++;
        }
        return first;
    }

    /**
     * The noun of a role that ends in what it is held at, right before a name: "members of the House N and M"; -1 where none is.
     *
     * @param end the name's first word
     */
    int nounBeforeBody(int end) {
        Mention body = cast.at(end - 1);
        if (body == null || body.isPerson() || body.end() != end) {
            return -1;
        }
        int limit = Math.max(words.sentenceStart(words.sentence(end)), end - LONGEST_BEFORE);
        for (int i = body.first() - 1; i > limit; i--) {
            String word = words.lower(i);
            boolean link = RoleWords.PREPOSITIONS.contains(word);
            if (link && (RoleWords.PERSONS.contains(words.lower(i - 1)) || isPlural(i - 1))) {
                return i - 1;
            }
            if (!link && !word.equals("the") && !words.isCapital(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean belongsToTitle(int i) {
        String word = words.lower(i);
        Mention mention = cast.at(i);
        if (mention != null) {
            return mention.end() > i && !mention.isPerson() && !startsOrdinary(i);
        }
        if (RoleWords.PREPOSITIONS.contains(word)) {
            return word.equals("under") && words.lower(i + 1).startsWith("sec");
        }
        boolean portfolios = word.equals("and") && words.isCapital(i - 1) && words.isCapital(i + 1)
                && !NameWords.TITLES.contains(words.lower(i + 1)) && !isPerson(cast.at(i - 1));
        return portfolios || NameWords.TITLE_MODIFIERS.contains(word) || RoleWords.PERSONS.contains(word) || TITLE_ADJECTIVES.contains(word)
                || word.equals("and") && RoleWords.PERSONS.contains(words.lower(i - 1))
                || words.isLower(i) && ADJECTIVE.matcher(word).matches() && !RoleWords.STOPS.contains(word)
                || words.isCapital(i) && !startsSentence(i) && !NameWords.NEVER_NAMES.contains(word) && !VERBS.contains(word);
    }

    private boolean belongs(int i, int end) {
        String word = words.lower(i);
        Mention mention = cast.at(i);
        if (isNoun(i) || i == end - 1 && words.isLower(i) && isPlural(i)) {
            return true;
        }
        if (mention != null && mention.actorOrState() != null) {
            return !mention.isPerson() || isOwnerOrModifier(mention);
        }
        if (word.equals("and")) {
            return isNoun(i - 1) || words.isCapital(i - 1) && words.isCapital(i + 1) && !startsSentence(i - 1);
        }
        if (!words.isWord(i) || RoleWords.STOPS.contains(word) || PRONOUNS.contains(word) || NameWords.NEVER_NAMES.contains(word)) {
            return false;
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.indexOf('-') > 0;
        }
        return !startsOrdinary(i) && !VERBS.contains(word) && (words.isCapital(i) && !startsSentence(i) || isModifier(word));
    }

    private static boolean isModifier(String word) {
        if (word.indexOf('-') > 0 || PARTICIPLES.contains(word) || GERUNDS.contains(word) || ADVERB_SHAPED.contains(word)
                || S_MODIFIERS.contains(word)) {
            return true;
        }
        return !word.endsWith("ly") && !word.endsWith("ed") && !word.endsWith("ing")
                && !(word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ics") && !word.endsWith("ous"));
    }

    private boolean startsSentence(int i) {
        return i == words.sentenceStart(words.sentence(i));
    }

    /** A word that a sentence begins with, and that belongs to no phrase after it. */
    private boolean startsOrdinary(int i) {
        String word = words.lower(i);
        return startsSentence(i) && NameWords.ORDINARY.contains(word) && !NameWords.TITLE_MODIFIERS.contains(word)
                && !RoleWords.PERSONS.contains(word) && cast.at(i) == null;
    }

    /** The last role noun of the noun phrase that starts here; -1 where it has none. */
    int noun(int from) {
        int noun = -1;
        for (int i = from; i < Math.min(words.size(), from + LONGEST_TO_NOUN); i++) {
            String word = words.lower(i);
            boolean possessive = word.equals("'s") || word.equals("'") && i > 0 && words.start(i) == words.end(i - 1);
            boolean joint = word.equals("and") && isNoun(i - 1) && !RoleWords.DETERMINERS.contains(words.lower(i + 1));
            if (cast.at(i) == null && !isNoun(i) && (!words.isWord(i) && !possessive || RoleWords.PREPOSITIONS.contains(word)
                    || RoleWords.DETERMINERS.contains(word) || VERBS.contains(word) || CLAUSES.contains(word) || word.equals("or")
                    || word.equals("and") && !joint)) {
                break;
            }
            if (isPerson(cast.at(i)) && !isOwnerOrModifier(cast.at(i))) {
                break;
            }
            if (isNoun(i) && cast.at(i) == null || RoleWords.PERSONS.contains(word) && !isPerson(cast.at(i))) {
                noun = i;
            }
        }
        return noun;
    }

    /** Whether the phrase goes on to another person, as in a list: "N, activist M and lawyer O". */
    boolean namesAnother(int first, int end) {
        for (Mention mention : cast.between(first, end)) {
            String before = words.lower(mention.name().titleFirst() - 1);
            boolean name = mention.isPerson() || mention.actorOrState() == null && isNoun(mention.first() - 1);
            if (name && mention.first() > first && !isOwnerOrModifier(mention) && !RoleWords.PREPOSITIONS.contains(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(@Nullable Mention mention) {
        return mention != null && mention.isPerson();
    }

    /** "Trump's envoy", "a top Trump aide". */
    private boolean isOwnerOrModifier(@Nullable Mention mention) {
        return mention != null && (words.lower(mention.end()).equals("'s") || isNoun(mention.end())
                || words.isLower(mention.end()) && isNoun(mention.end() + 1));
    }

    /**
     * Where the phrase ends whose noun is before this word; -1 where a verb of saying follows, since then the noun is the subject of
     * a clause.
     */
    int end(int from, int limit) {
        int i = from;
        while (i < limit) {
            String word = words.lower(i);
            if (cast.at(i) == null && REPORTING.contains(word)) {
                return -1;
            }
            boolean inner = words.isWord(i) || word.equals("'s") || words.isQuote(i) || word.equals("&") || word.equals("'");
            boolean clause = CLAUSES.contains(word) || word.equals("is") || word.equals("was") || word.equals("has");
            boolean second = word.equals("and") && opensRole(i + 1);
            boolean more = BEHIND.contains(word) || word.equals("to") && opensVerb(i + 1);
            if (!inner || clause && cast.at(i) == null || second || more) {
                if (word.equals(",") && isPlaceBehind(i)) {
                    i = cast.at(i + 1).end();
                    continue;
                }
                return words.isQuote(i - 1) && cast.at(i - 2) == null ? i - 1 : i;
            }
            i++;
        }
        return i;
    }

    /** "the first president to refuse": no part of the office, as "ambassador to the U" is. */
    private boolean opensVerb(int i) {
        return words.isLower(i) && cast.at(i) == null && !RoleWords.DETERMINERS.contains(words.lower(i));
    }

    /** "and the editor of …": a role of its own. */
    private boolean opensRole(int i) {
        return RoleWords.ARTICLES.contains(words.lower(i)) && noun(i + 1) > 0;
    }

    /** "in Takamatsu, Japan," */
    private boolean isPlaceBehind(int comma) {
        Mention behind = cast.at(comma + 1);
        Mention before = cast.at(comma - 1);
        boolean closed = behind != null && !words.isWord(behind.end()) && !words.lower(behind.end()).equals("'s");
        return closed && !behind.isPerson() && before != null && words.lower(before.first() - 1).equals("in");
    }
}
