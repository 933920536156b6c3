package org.dixit.pages;

/**
 * Something to read on a page.
 *
 * @param text the words
 * @param href where it leads; empty for plain text
 * @param language of the words, as a BCP 47 tag; empty where unknown
 */
public record Text(String text, String href, String language) {
}
