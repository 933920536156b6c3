package org.dixit.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a capital letter says at its place: something of the word, or only of the place. */
final class Capitals {

    /** Words of up to three letters stay small in titles. */
    private static final int MINOR_WORD = 3;
    private static final int SHORTEST_TITLE = 4;
    private static final double TITLE_SHARE = 0.7;
    /** A headline that ends in a full stop has at least so many longer words, all of them with capitals. */
    private static final int SHORTEST_STOPPED_TITLE = 5;

    private final ArticleWords words;
    private final Set<String> seenInLower = new HashSet<>();
    private final Map<Integer, Boolean> titleCase = new HashMap<>();

    Capitals(ArticleWords words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            if (words.isLower(i)) {
                seenInLower.add(words.lower(i));
            }
        }
    }

    /** Whether the article writes this word without a capital somewhere. */
    boolean isSeenInLower(String word) {
        return seenInLower.contains(word);
    }

    /** Whether every longer word of the block has a capital, as in a headline. */
    boolean isTitleCase(int block) {
        return titleCase.computeIfAbsent(block, this::measureTitleCase);
    }

    private boolean measureTitleCase(int block) {
        int capital = 0;
        int lower = 0;
        int i = words.blockStart(block);
        for (; i < words.size() && words.block(i) == block; i++) {
            if (words.form(i).length() > MINOR_WORD) {
                capital += words.isCapital(i) ? 1 : 0;
                lower += words.isLower(i) ? 1 : 0;
            }
        }
        boolean sentence = i > 0 && (words.lower(i - 1).equals(".") || words.isQuote(i - 1));
        return sentence ? lower == 0 && capital >= SHORTEST_STOPPED_TITLE
                : capital + lower >= SHORTEST_TITLE && capital > TITLE_SHARE * (capital + lower);
    }

    /** Whether a capital here says nothing: at the start of a sentence or a quotation, after a colon or a dash. */
    boolean startsText(int i) {
        int start = words.sentenceStart(words.sentence(i));
        return i == start || words.isQuote(i - 1) || !words.isWord(i - 1) && ":\u2014\u2013-(".contains(words.form(i - 1))
                || words.turns().begin(words.start(i));
    }
}
