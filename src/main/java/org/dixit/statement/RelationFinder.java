package org.dixit.statement;

import java.util.List;
import org.dixit.article.Article;

/** Finds the attributions of an article as spans. Immutable, safe for many threads, a pure function of the article. */
public interface RelationFinder {

    /** What the command line calls it: {@code rules}. */
    String name();

    /** SHA-256 in hexadecimal of all data it decides by (lexicon, weights), so that a run can be told from another. */
    String digest();

    /** All that it finds. */
    Findings read(Article article);

    /** The relations alone. */
    default List<Relation> find(Article article) {
        return read(article).relations();
    }
}
