package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.pages.lists.ListView.Piece;
import org.dixit.release.Words;

/** Shows in a text what was looked for. */
final class Marking {

    private static final int LONGEST = 420;
    private static final String IN_WORD = "[\\p{L}\\p{N}]";

    private final Pattern found;

    Marking(Words words) {
        String any = words.groups().stream().flatMap(List::stream).map(Marking::pattern).collect(Collectors.joining("|"));
        this.found = Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String pattern(Words.Term term) {
        String inOrder = Stream.of(term.text().split("[^\\p{L}\\p{N}]+")).map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
        return "(?<!" + IN_WORD + ")" + inOrder + (term.beginning() ? IN_WORD + "*" : "") + "(?!" + IN_WORD + ")";
    }

    /** The text in pieces; of a very long one its beginning. */
    List<Piece> pieces(String whole) {
        String text = whole.codePointCount(0, whole.length()) <= LONGEST ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)).stripTrailing() + "…";
        List<Piece> pieces = new ArrayList<>();
        Matcher next = found.matcher(text);
        int end = 0;
        while (next.find()) {
            if (next.start() > end) {
                pieces.add(new Piece(text.substring(end, next.start()), false));
            }
            pieces.add(new Piece(next.group(), true));
            end = next.end();
        }
        if (end < text.length() || pieces.isEmpty()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
