package org.dixit.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an article is written down. */
enum Format {
    TEXT, MARKDOWN, HTML;

    private static final Map<String, Format> BY_ENDING = Map.of(
            "txt", TEXT, "text", TEXT, "md", MARKDOWN, "markdown", MARKDOWN, "html", HTML, "htm", HTML, "xhtml", HTML);

    private static final int SNIFFED = 4096;
    private static final Pattern HTML_START = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|meta|title|link|article|main|div|p|h1|section|header)[\\s>/]");
    private static final Pattern XML_START = Pattern.compile("(?is)<\\?xml.{0,500}?<(?:!doctype\\s+html|html)[\\s>]");
    private static final Pattern MARKDOWN_MARK = Pattern.compile(
            "(?m)^#{1,6} \\S|\\[[^\\]\\n]{1,200}\\]\\(\\S{1,500}\\)|\\*\\*\\S[^*\\n]{0,200}\\*\\*");

    /** The format that the name's ending says, if it says one. */
    static Optional<Format> named(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** What the first bytes look like, for input whose name says nothing. */
    static Format sniffed(byte[] bytes) {
        String start = start(bytes).stripLeading();
        while (start.startsWith("<!--") && start.contains("-->")) {
            start = start.substring(start.indexOf("-->") + 3).stripLeading();
        }
        if (HTML_START.matcher(start).lookingAt() || XML_START.matcher(start).lookingAt()) {
            return HTML;
        }
        return MARKDOWN_MARK.matcher(start).find() ? MARKDOWN : TEXT;
    }

    /** Only ASCII matters here; zero bytes are left out so that UTF-16 reads the same. */
    private static String start(byte[] bytes) {
        String latin = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1).replace("\0", "");
        for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE"}) {
            if (latin.startsWith(mark)) {
                return latin.substring(mark.length());
            }
        }
        return latin;
    }
}
