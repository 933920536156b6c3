package org.dixit.article;

import java.util.regex.Pattern;

/**
 * The head of a text between two lines {@code ---}, and the text after it.
 *
 * @param metadata what the head tells; {@link Metadata#NONE} where there is no head
 * @param rest the text after the head, characters as they came
 */
record FrontMatter(Metadata metadata, String rest) {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final Pattern FIELD = Pattern.compile("[\\p{Alpha}_][\\w .-]{0,60}:(?:\\s.*)?");

    /**
     * Parts a text into head and rest. A first line {@code ---} opens a head only if a field follows, since Markdown also rules
     * a line with it.
     *
     * @throws InputException for a head without an end, or one that cannot be understood
     */
    static FrontMatter of(String file, String text) throws InputException {
        int start = lineEnd(text, 0);
        if (!isFence(text, 0, start)) {
            return new FrontMatter(Metadata.NONE, text);
        }
        start = next(text, start);
        boolean fields = false;
        for (int at = start; at < text.length(); at = next(text, lineEnd(text, at))) {
            int end = lineEnd(text, at);
            if (isFence(text, at, end) || text.substring(at, Math.min(end, at + 4)).stripTrailing().equals("...")) {
                String head = text.substring(start, at);
                refuseLong(file, head.length());
                Metadata metadata = head.isBlank() ? Metadata.NONE : new FrontMatterFields(file, head).metadata();
                return new FrontMatter(metadata, text.substring(next(text, end)));
            }
            String line = text.substring(at, Math.min(end, at + 200)).strip();
            if (!fields && !line.isEmpty() && !line.startsWith("#")) {
                if (!FIELD.matcher(line).matches()) {
                    return new FrontMatter(Metadata.NONE, text);
                }
                fields = true;
            }
            refuseLong(file, at - start);
        }
        if (fields) {
            throw new InputException(file + ", line 1", "the front matter opened by --- has no end; close it with a line ---");
        }
        return new FrontMatter(Metadata.NONE, text);
    }

    private static void refuseLong(String file, int length) throws InputException {
        if (length > MAX_LENGTH) {
            throw new InputException(file + ", line 1",
                    "the front matter is longer than 64 KB; close it with a line --- before the text");
        }
    }

    private static boolean isFence(String text, int start, int end) {
        return end - start >= 3 && end - start < 80 && text.substring(start, end).stripTrailing().equals("---");
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** The start of the line after the one that ends here. */
    private static int next(String text, int lineEnd) {
        return Math.min(text.length(), text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1);
    }
}
