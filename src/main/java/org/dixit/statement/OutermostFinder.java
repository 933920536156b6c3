package org.dixit.statement;

import java.util.List;
import org.dixit.article.Article;

/**
 * Another finder without the statements that stand inside of others' contents: to be judged by corpora that mark none of those.
 *
 * @param finder finds them all
 */
public record OutermostFinder(RelationFinder finder) implements RelationFinder {

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
        List<Relation> all = read.relations();
        return read.withRelations(all.stream()
                .filter(relation -> all.stream().noneMatch(other -> other != relation && relation.isInside(other))).toList());
    }
}
