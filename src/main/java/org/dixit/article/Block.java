package org.dixit.article;

import java.util.Objects;

/**
 * A paragraph-like part of an article's text. Blocks follow each other without overlap; white space lies between them.
 *
 * @param kind what part it plays, since a photo credit is no prose
 * @param span where it stands in the article's text
 */
public record Block(Kind kind, TextSpan span) {

    /** What part a block plays. */
    public enum Kind { HEADING, PARAGRAPH, CAPTION, CREDIT, BYLINE }

    public Block {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(span);
    }
}
