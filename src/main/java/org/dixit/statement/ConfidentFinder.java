package org.dixit.statement;

import java.util.List;
import org.dixit.article.Article;

/**
 * Another finder without the relations it is less sure of.
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
    public List<Relation> find(Article article) {
        return sure(finder.find(article));
    }

    @Override
    public Findings read(Article article) {
        Findings read = finder.read(article);
        return read.withRelations(sure(read.relations()));
    }

    private List<Relation> sure(List<Relation> relations) {
        return relations.stream().filter(relation -> relation.confidence() >= least).toList();
    }
}
