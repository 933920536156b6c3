package org.dixit.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the blocks of plain text. The characters stay as they came, line ends included; only blank lines before and after the
 * text go.
 */
final class PlainText {

    /** No hand breaks lines that late: a longer line is a paragraph of its own. */
    private static final int LONGEST_WRAPPED_LINE = 120;

    private PlainText() {
    }

    static Body read(String raw) {
        List<TextSpan> spans = new ArrayList<>();
        List<TextSpan> lines = new ArrayList<>();
        String text = withoutOuterBlankLines(raw);
        for (int at = 0; at < text.length(); ) {
            int end = lineEnd(text, at);
            TextSpan line = trimmed(text, at, end);
            if (line.length() > 0) {
                lines.add(line);
            } else {
                addParagraphs(text, lines, spans);
            }
            at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        addParagraphs(text, lines, spans);

        List<Body.Part> parts = spans.stream().map(span -> new Body.Part(span.in(text), null)).toList();
        List<Block.Kind> kinds = BlockKinds.of(parts);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            blocks.add(new Block(kinds.get(i), spans.get(i)));
        }
        return new Body(text, blocks);
    }

    /** Moves the gathered lines, between which no blank line was, into one paragraph or one each. */
    private static void addParagraphs(String text, List<TextSpan> lines, List<TextSpan> spans) {
        if (lines.size() > 1 && !isWrapped(text, lines)) {
            spans.addAll(lines);
        } else if (!lines.isEmpty()) {
            spans.add(new TextSpan(lines.getFirst().start(), lines.getLast().end()));
        }
        lines.clear();
    }

    /** Whether the lines are one paragraph broken by width: then few of them happen to end with a sentence. */
    private static boolean isWrapped(String text, List<TextSpan> lines) {
        int sentenceEnds = 0;
        for (TextSpan line : lines) {
            String words = line.in(text);
            if (line.length() > LONGEST_WRAPPED_LINE || BlockKinds.isByline(words) || BlockKinds.isCredit(words)) {
                return false;
            }
            sentenceEnds += line != lines.getLast() && Words.endsWithPunctuation(words) && !words.endsWith(",") ? 1 : 0;
        }
        return 2 * sentenceEnds < lines.size() - 1;
    }

    private static String withoutOuterBlankLines(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && Words.isSpace(text.charAt(i)); i++) {
            if (isLineEnd(text.charAt(i))) {
                start = i + 1;
            }
        }
        int end = text.length();
        for (int i = text.length(); i > start && Words.isSpace(text.charAt(i - 1)); i--) {
            if (isLineEnd(text.charAt(i - 1))) {
                end = i - 1;
            }
        }
        return text.substring(start, end);
    }

    private static TextSpan trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Words.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Words.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new TextSpan(from, to);
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }
}
