package org.dixit.explain;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.statement.Findings;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.Statement;

/** Another finder that remembers what it found, so that each statement can be traced to the relation it was made of. */
public final class ListeningFinder implements RelationFinder {

    private final RelationFinder finder;
    private final Map<Article, List<Relation>> found = Collections.synchronizedMap(new IdentityHashMap<>());

    public ListeningFinder(RelationFinder finder) {
        this.finder = finder;
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
        found.put(article, read.relations());
        return read;
    }

    /** The relation with the cue and the content of a statement; the bare statement where reading has changed both. */
    Relation behind(Statement statement, Article article) {
        Relation made = statement.relation();
        return found.getOrDefault(article, List.of()).stream()
                .filter(relation -> sorted(relation.cue()).equals(made.cue()) && relation.content().equals(made.content()))
                .findFirst().orElse(made);
    }

    private static List<TextSpan> sorted(List<TextSpan> spans) {
        return spans.stream().distinct().sorted().toList();
    }
}
