package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.article.TextSpan;

/**
 * Tokens of a treebank laid out as text: one sentence a paragraph, bracket and quotation codes turned into the marks they stand
 * for, spaces as English sets them.
 *
 * @param text all of it
 * @param places for each sentence, where its tokens stand in the text
 */
public record LaidOutTokens(String text, List<List<TextSpan>> places) {

    private static final Map<String, String> MARKS = Map.of("``", "“", "''", "”", "`", "‘", "-LRB-", "(", "-RRB-", ")",
            "-LSB-", "[", "-RSB-", "]");
    private static final Set<String> JOINED_TO_THE_LEFT = Set.of(",", ".", ";", ":", "?", "!", "%", ")", "]", "”", "'",
            "'s", "'re", "'ve", "'ll", "'d", "'m", "n't");
    private static final Set<String> JOINED_TO_THE_RIGHT = Set.of("(", "[", "“", "‘", "$");

    /** @param sentences each as its tokens */
    public static LaidOutTokens of(List<List<String>> sentences) {
        StringBuilder text = new StringBuilder();
        List<List<TextSpan>> places = new ArrayList<>();
        for (List<String> sentence : sentences) {
            places.add(layOut(sentence, text));
            text.append("\n\n");
        }
        return new LaidOutTokens(text.toString(), places);
    }

    private static List<TextSpan> layOut(List<String> tokens, StringBuilder text) {
        List<TextSpan> places = new ArrayList<>();
        String before = "";
        for (String token : tokens) {
            String word = MARKS.getOrDefault(token, token);
            if (!places.isEmpty() && !JOINED_TO_THE_LEFT.contains(word) && !JOINED_TO_THE_RIGHT.contains(before)) {
                text.append(' ');
            }
            places.add(new TextSpan(text.length(), text.length() + word.length()));
            text.append(word);
            before = word;
        }
        return places;
    }
}
