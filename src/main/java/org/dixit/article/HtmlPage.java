package org.dixit.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a news page: its metadata, and of its body the article without the page around it. */
final class HtmlPage {

    /** What is nested deeper is read as siblings; everything that walks the tree below may therefore recurse. */
    private static final int MAX_DEPTH = 120;

    /** The time that misnested tags take grows faster than their number; a long live blog has some ten thousand. */
    private static final int MOST_TAGS = 60_000;

    /** One character in so many may be undecodable before the page counts as wrongly encoded; a few always pass. */
    private static final int TOLERATED_PART = 500;
    private static final int TOLERATED = 3;

    private HtmlPage() {
    }

    /** @throws InputException for binary data and for a page whose bytes do not fit its declared encoding */
    static Article read(String file, byte[] bytes) throws InputException {
        Encoding.refuseBinary(file, bytes);
        refuseTagged(file, bytes);
        Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser());
        } catch (IOException e) {
            throw new InputException(file, "the page cannot be decoded (" + Words.oneLine(String.valueOf(e.getMessage()))
                    + "); save it as UTF-8");
        }
        refuseUndecodable(file, page);
        Metadata metadata = HtmlMetadata.of(page);
        return metadata.article(file, Body.of(HtmlBody.parts(page)));
    }

    /** The blocks of a piece of HTML in another format. */
    static List<Body.Part> fragment(String html) {
        Document page = parser().parseInput(html, "");
        HtmlBoilerplate.removeFrom(page);
        return HtmlBlocks.of(page.body(), owner -> true);
    }

    /** A parser keeps state, so each page gets its own. */
    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    private static void refuseTagged(String file, byte[] bytes) throws InputException {
        int tags = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean letter = (bytes[i + 1] | 0x20) >= 'a' && (bytes[i + 1] | 0x20) <= 'z' || bytes[i + 1] == 0;
            if (bytes[i] == '<' && letter && ++tags > MOST_TAGS) {
                throw new InputException(file, "the page has more than " + MOST_TAGS + " tags, so it is hardly one article; "
                        + "give the article's own page, or its text");
            }
        }
    }

    private static void refuseUndecodable(String file, Document page) throws InputException {
        String text = page.wholeText();
        long undecodable = text.chars().filter(c -> c == '\uFFFD').count();
        if (undecodable > TOLERATED && undecodable > text.length() / TOLERATED_PART) {
            throw new InputException(file, undecodable + " characters are not " + page.charset().name()
                    + ", the page's encoding; save it as UTF-8 or correct its meta charset");
        }
    }
}
