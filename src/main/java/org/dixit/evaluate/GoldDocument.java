package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.statement.Findings;

/** One document of gold, read, which knows how predictions compare with it. */
interface GoldDocument {

    /** A base name for files, which no other document of the gold has. */
    String name();

    /** The text, with no more known of it than its words and paragraphs. */
    Article article();

    /** Adds how what was found in this text compares. */
    void score(Findings predicted, Tally tally);

    /**
     * Adds how a brat file over this text compares.
     *
     * @throws IOException where it cannot be read
     * @throws InputException where it is no standoff over this text
     */
    void score(Path predicted, Tally tally) throws IOException, InputException;
}
