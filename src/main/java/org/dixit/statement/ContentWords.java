package org.dixit.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;

/** The words of a content in a row, over all of its pieces, told by their places from 0 on; and which of them look like finite verbs. */
final class ContentWords {

    static final Set<String> SUBJECTS = NameWords.words("i you he she it we they who this that these those there here one");
    /** Behind these another clause begins. */
    static final Set<String> BREAKS = NameWords.words("""
            because although though unless while whereas if when what how why where whether who which since until so""");
    private static final Set<String> PLURAL_SUBJECTS = NameWords.words("i you we they these those people many some others most who");
    private static final Set<String> PLURAL_NOUNS = NameWords.words("children women men police media data");
    /** Behind these "'s" is a verb, behind others mostly a genitive. */
    private static final Set<String> BEFORE_IS = NameWords.words("""
            it he she that there here what who where how this everyone everything nobody nothing one""");
    private static final Set<String> ADVERBS = NameWords.words("not never also still already just even only now always ever often");
    private static final Set<String> BEFORE_NO_VERB = NameWords.union(NameWords.union(RoleWords.DETERMINERS, RoleWords.PREPOSITIONS),
            NameWords.union(BREAKS, NameWords.union(Verbs.BE, NameWords.union(Verbs.HAVE, Set.of("'s")))));

    private final ArticleWords words;
    private final Cast cast;
    private final int[] at;

    ContentWords(ArticleWords words, Cast cast, List<TextSpan> content) {
        this.words = words;
        this.cast = cast;
        this.at = content.stream().flatMapToInt(piece -> IntStream.range(words.at(piece.start()), words.from(piece.end()))).toArray();
    }

    int size() {
        return at.length;
    }

    /** The word at a place in lower case; empty outside the content. */
    String lower(int place) {
        return place < 0 || place >= at.length ? "" : words.lower(at[place]);
    }

    /** The number, in the article, of the word at a place. */
    int number(int place) {
        return at[place];
    }

    boolean isWord(int place) {
        return words.isWord(at[place]);
    }

    boolean isQuote(int place) {
        return words.isQuote(at[place]);
    }

    /** Behind the last word of the article's sentence that the place is in. */
    int sentenceEnd(int place) {
        int k = place;
        while (k < at.length && words.sentence(at[k]) == words.sentence(at[place])) {
            k++;
        }
        return k;
    }

    boolean isAdverb(int place) {
        String word = lower(place);
        return ADVERBS.contains(word) || word.endsWith("ly") && word.length() > 4 && !word.equals("family");
    }

    /** Whether "to" at this place leads to a verb. */
    boolean isInfinitive(int to, int from) {
        String next = lower(to + 1);
        return lower(to).equals("to") && to + 1 < at.length && words.isLower(at[to + 1])
                && (Verbs.isBase(next) || Verbs.BE.contains(next) || next.equals("have") || next.equals("do") || to == from
                || lower(to - 1).equals("not") || to > 0 && at[to] != at[to - 1] + 1);
    }

    /** Auxiliaries and forms of "be", which are verbs wherever they stand. */
    boolean isAuxiliary(int place) {
        String word = lower(place);
        return word.equals("'s") || Verbs.isModal(word) || Verbs.BE_NOW.contains(word) || Verbs.BE_THEN.contains(word)
                || Verbs.HAVE_NOW.contains(word) || word.equals("had") || word.equals("hadn't") || Verbs.DO_NOW.contains(word)
                || Verbs.DO_THEN.contains(word);
    }

    /** Whether a finite verb stands here, judged by its form and by what stands before it in its clause. */
    boolean isFinite(int place, int from) {
        String word = lower(place);
        if (word.equals("'s")) {
            return BEFORE_IS.contains(lower(place - 1));
        }
        if (words.form(at[place]).equals("May") && place > from) {
            return false;
        }
        if (isAuxiliary(place) || word.endsWith("'d") && SUBJECTS.contains(word.substring(0, word.length() - 2))) {
            return true;
        }
        if (place == from || !words.isLower(at[place])) {
            return false;
        }
        int before = place - 1;
        while (before > from && isAdverb(before)) {
            before--;
        }
        if (!isSubjectEnd(before)) {
            return false;
        }
        if (Verbs.isRegularPast(word) || Verbs.IRREGULAR_PAST.contains(word)) {
            return !lower(place + 1).equals("by");
        }
        return isPresent(place, before, from);
    }

    /** Whether a subject can end with this word. */
    private boolean isSubjectEnd(int place) {
        String word = lower(place);
        boolean named = cast.at(at[place]) != null && !word.equals("'s");
        boolean ends = words.isWord(at[place]) || ",)\"\u201d\u2019".contains(word);
        return SUBJECTS.contains(word) || named || ends && !BEFORE_NO_VERB.contains(word) && !isAdverb(place);
    }

    /** "she says", "Norway exports", "the move reeks", "we hope", "voters care". */
    private boolean isPresent(int place, int before, int from) {
        String word = lower(place);
        String subject = lower(before);
        if (!word.endsWith("s") || word.endsWith("ss")) {
            return (PLURAL_SUBJECTS.contains(subject) || isPlural(before)) && Verbs.isBase(word);
        }
        boolean pronoun = SUBJECTS.contains(subject) && !PLURAL_SUBJECTS.contains(subject);
        boolean name = cast.at(at[before]) != null && !PLURAL_SUBJECTS.contains(subject);
        if (pronoun || Verbs.isThirdPerson(word) && (name || words.isLower(at[before]))) {
            return true;
        }
        boolean noun = Verbs.isNounToo(word) && RoleWords.PREPOSITIONS.contains(lower(place + 1)) && !lower(place + 1).equals("to");
        return name && !noun && !RoleWords.isPerson(word) && !RoleWords.PREPOSITIONS.contains(word) && isSubjectName(before, from);
    }

    /** Whether a noun here is a plural, by its form. */
    boolean isPlural(int place) {
        String word = lower(place);
        return PLURAL_NOUNS.contains(word)
                || word.endsWith("s") && !word.endsWith("ss") && word.length() > 3 && !SUBJECTS.contains(word);
    }

    /** Whether a name stands where subjects do: no preposition or article leads to it. */
    private boolean isSubjectName(int place, int from) {
        Mention mention = cast.at(at[place]);
        int before = mention == null ? place - 1 : place - (at[place] - mention.first()) - 1;
        return before < from || !RoleWords.PREPOSITIONS.contains(lower(before)) && !RoleWords.DETERMINERS.contains(lower(before));
    }
}
