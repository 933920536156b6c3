package org.dixit.pages;

/**
 * A page for people, not yet rendered.
 *
 * @param template its file in {@code src/main/jte}
 * @param view what the template shows
 */
public record Page(String template, Object view) {
}
