package org.dixit.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Words set into lines of a width, each with its styles; what makes a colour takes no room. */
final class TextFlow {

    private record Run(String text, List<IStyle> styles) {
    }

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean coloured;
    private final List<Run> word = new ArrayList<>();
    private List<IStyle> beforeWord = List.of();
    private int column;
    private int indent;
    private boolean blank;

    /**
     * @param width in columns
     * @param coloured whether styles are shown
     */
    TextFlow(int width, boolean coloured) {
        this.width = width;
        this.coloured = coloured;
    }

    /** Adds text; lines break at its white space and nowhere else. */
    TextFlow add(String text, IStyle... styles) {
        List<IStyle> own = List.of(styles);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > from) {
                    word.add(new Run(text.substring(from, i), own));
                }
                if (i < text.length()) {
                    endWord();
                    blank = column > indent;
                    beforeWord = own;
                }
                from = i + 1;
            }
        }
        return this;
    }

    /** Ends the line; the next ones are set in by so many columns. */
    TextFlow line(int setIn) {
        endWord();
        if (column > 0) {
            out.append('\n');
        }
        column = 0;
        indent = setIn;
        blank = false;
        return this;
    }

    /** Ends the line and leaves one empty. */
    TextFlow gap() {
        line(0);
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return this;
    }

    /** Goes to a column of the line begun, at least one blank on. */
    TextFlow to(int target) {
        endWord();
        int reached = Math.max(column + 1, target);
        out.append(" ".repeat(reached - column));
        column = reached;
        indent = target;
        blank = false;
        return this;
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        int length = word.stream().mapToInt(run -> columns(run.text())).sum();
        if (column > indent && column + (blank ? 1 : 0) + length > width) {
            out.append('\n');
            column = 0;
            blank = false;
        }
        if (column == 0) {
            out.append(" ".repeat(indent));
            column = indent;
        }
        if (blank) {
            List<IStyle> first = word.getFirst().styles();
            append(" ", first.equals(beforeWord) ? first : List.of());
            column++;
        }
        word.forEach(run -> append(run.text(), run.styles()));
        column += length;
        word.clear();
        blank = false;
    }

    private void append(String text, List<IStyle> styles) {
        if (!coloured || styles.isEmpty()) {
            out.append(text);
            return;
        }
        styles.forEach(style -> out.append(style.on()));
        out.append(text).append(Style.reset.on());
    }

    /** Marks that stand over a letter take no column. */
    private static int columns(String text) {
        return (int) text.codePoints().filter(point -> Character.getType(point) != Character.NON_SPACING_MARK).count();
    }

    @Override
    public String toString() {
        line(0);
        return out.toString();
    }
}
