package org.dixit.evaluate;

import java.util.List;
import java.util.function.Function;
import org.dixit.article.Article;
import org.dixit.statement.Findings;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;

/** A finder that finds what a test wants it to. */
record TestFinder(String name, Function<Article, List<Relation>> finding) implements RelationFinder {

    @Override
    public String digest() {
        return "0".repeat(64);
    }

    @Override
    public Findings read(Article article) {
        return Findings.of(finding.apply(article));
    }
}
