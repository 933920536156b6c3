package org.dixit.statement;

import java.util.Set;
import org.dixit.text.Token;

/** The closed word classes of English that the rules steer by. All words lower case with straight apostrophes. */
final class WordClasses {

    static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been", "being", "am", "isn't", "wasn't", "aren't",
            "weren't");

    private static final Set<String> OTHER_AUXILIARIES = Set.of(
            "has", "have", "had", "do", "does", "did", "will", "would", "could", "should", "may", "might", "must", "can", "shall",
            "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "couldn't", "shouldn't", "can't",
            "cannot",
            "not", "never", "'ve", "'d", "'ll");

    private static final Set<String> ADVERBS = Set.of(
            "also", "later", "often", "once", "already", "even", "just", "then", "still", "first", "now", "further", "long",
            "ever", "always",
            "again", "soon", "sometimes", "instead", "simply", "thus", "too", "rather", "quickly", "reportedly", "only",
            "yesterday");

    private static final Set<String> NOT_ADVERBS = Set.of("reply", "rely", "family", "ally", "rally", "supply", "apply",
            "imply", "july", "italy",
            "assembly", "only", "daily", "weekly", "monthly", "anomaly", "monopoly", "bully", "fly", "likely", "elderly",
            "friendly", "early",
            "homily", "folly", "lobby", "kelly", "sally", "billy", "holy", "reportedly", "allegedly");

    static final Set<String> SUBJECT_PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "you", "who", "he's", "she's",
            "they've", "i've",
            "we've", "he'd", "she'd", "they'd");

    /** Each a phrase of its own, whatever stands before it. */
    static final Set<String> INDEFINITE_PRONOUNS = Set.of("everyone", "everybody", "someone", "somebody", "nobody", "anyone", "anybody");

    static final Set<String> PLURAL_SUBJECTS = Set.of("they", "i", "we", "you", "who", "people", "many", "some", "others",
            "most", "both", "few",
            "several", "men", "women", "police", "percent", "media", "majority", "all", "that", "which", "%");

    static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these", "those", "his", "her", "its",
            "their", "my", "our",
            "your", "no", "some", "any", "each", "every", "another", "such", "all", "both", "many", "several", "few", "most",
            "whose");

    /** A word after one of these is no verb. */
    static final Set<String> BEFORE_NOUNS = Set.of("the", "a", "an", "this", "these", "those", "his", "her", "its", "their",
            "my", "our", "your",
            "no", "any", "each", "every", "another", "such", "whose", "'s", "of", "in", "on", "for", "from", "at", "with", "by",
            "under",
            "about", "into", "over", "between", "against", "new", "recent", "own", "more", "public", "political", "same",
            "first-ever");

    static final Set<String> PREPOSITIONS = Set.of("of", "in", "on", "for", "from", "at", "with", "by", "under", "about",
            "into", "over", "between",
            "against", "to", "near", "inside", "within", "without", "during", "through", "across", "among", "amid", "behind",
            "around", "beyond",
            "outside", "toward", "towards", "after", "before", "since", "until", "via", "per", "despite", "following", "like");

    /** Words that begin a clause, so that no noun phrase goes through them. */
    static final Set<String> CLAUSE_OPENERS = Set.of("that", "because", "if", "when", "as", "while", "although", "though",
            "but", "where", "after",
            "before", "since", "than", "so", "whether", "how", "why", "what", "which", "who", "whom", "until", "unless", "yet",
            "or", "nor", "like",
            "once", "whose", "then", "however", "thatu.s");

    static final Set<String> INDIRECT_QUESTION = Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");

    static final Set<String> TIMES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "yesterday", "today",
            "tonight", "tomorrow", "recently", "earlier", "later", "last", "this", "next", "ago", "late", "early", "night",
            "morning", "afternoon", "evening", "week", "month", "year", "jan.", "feb.", "march", "april", "may", "june",
            "july", "aug.", "sept.", "oct.", "nov.", "dec.", "january", "february", "august", "september", "october",
            "november", "december");

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "yesterday",
            "today", "tonight", "later", "earlier", "recently", "week", "month", "year", "then", "now", "meanwhile", "still",
            "again");

    /** Finite verbs that are frequent in news and no cues; regular past forms are told by their ending. */
    private static final Set<String> VERBS = Set.of(
            "went", "made", "makes", "took", "takes", "came", "comes", "got", "gets", "gave", "gives", "became", "becomes",
            "left", "kept", "keeps",
            "ran", "runs", "won", "wins", "lost", "loses", "held", "holds", "met", "meets", "led", "leads", "leaves", "brought",
            "brings", "bought", "fell", "rose",
            "grew", "drew", "sat", "stood", "stands", "paid", "pays", "sent", "sends", "set", "sets", "put", "puts", "let",
            "lets", "began", "begins", "broke",
            "built", "chose", "did", "done", "fought", "flew", "hit", "hurt", "lay", "lies", "rode", "sold", "shot", "spent",
            "stuck", "struck", "taught",
            "threw", "wore", "works", "goes", "uses", "needs", "happens", "remains", "includes", "continues", "faces", "has",
            "had", "have", "does",
            "is", "was", "are", "were", "be", "been", "will", "would", "could", "should", "may", "might", "must", "can",
            "cannot", "isn't", "wasn't", "aren't",
            "weren't", "don't", "doesn't", "didn't", "won't", "wouldn't", "couldn't", "hasn't", "haven't", "hadn't", "can't",
            "make", "take", "give", "get", "go", "become", "keep", "seem", "seems", "appear", "appears");

    private WordClasses() {
    }

    static boolean isAuxiliary(String word) {
        return BE.contains(word) || OTHER_AUXILIARIES.contains(word);
    }

    static boolean isAdverb(Token token) {
        String word = token.lower();
        return ADVERBS.contains(word)
                || word.length() > 4 && word.endsWith("ly") && !token.capital() && !NOT_ADVERBS.contains(word);
    }

    static boolean isTime(Token token) {
        return DAYS.contains(token.lower());
    }

    /** A finite verb by its form; misses regular present forms, which look like plural nouns. */
    static boolean looksFinite(Token token) {
        String word = token.lower();
        return token.isWord() && (VERBS.contains(word) || word.length() > 4 && word.endsWith("ed") && !token.capital());
    }
}
