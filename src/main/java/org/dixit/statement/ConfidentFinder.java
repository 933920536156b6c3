package org.dixit.statement;

import org.dixit.article.Article;

/**
 * Another finder without what it is less sure of, names aside.
 *
 * @param finder finds them all
 * @param least the lowest confidence that is kept, from 0 to 1
 */
public record ConfidentFinder(RelationFinder finder, double least) implements RelationFinder {

    public ConfidentFinder {
        Confidence.check(least);
    }

    @Override
    public String name() {
        return finder.name();
    }

    @Override
    public String digest() {
        return finder.digest();
    }

    @Override
    public Findings read(Article article) {
        Findings read = finder.read(article);
        return new Findings(read.relations().stream().filter(relation -> relation.confidence() >= least).toList(), read.names(),
                read.loose().stream().filter(span -> span.confidence() >= least).toList());
    }
}
