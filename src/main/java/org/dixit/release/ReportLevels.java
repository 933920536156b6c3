package org.dixit.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which statement of an article reports which: how far inside it stands, and how far its own chain reaches. */
final class ReportLevels {

    private final ArticleGraph graph;
    private final Map<Node, Node> outer = new HashMap<>();

    ReportLevels(ArticleGraph graph, List<Node> statements) {
        this.graph = graph;
        statements.forEach(statement -> graph.all(statement, Vocabulary.reports).forEach(inner -> outer.putIfAbsent(inner, statement)));
    }

    /** The first statement that reports this one. */
    @Nullable Node reportedBy(Node statement) {
        return outer.get(statement);
    }

    /** 1 for what the article itself attributes. */
    int level(Node statement) {
        Set<Node> seen = new HashSet<>();
        for (Node at = statement; at != null && seen.add(at); at = outer.get(at)) {
            // Up to the outermost.
        }
        return seen.size();
    }

    /** 1 for what reports nothing. */
    int depth(Node statement) {
        return depth(statement, new HashSet<>());
    }

    private int depth(Node statement, Set<Node> above) {
        if (!above.add(statement)) {
            return 0;
        }
        int deepest = 0;
        for (Node inner : graph.all(statement, Vocabulary.reports)) {
            deepest = Math.max(deepest, depth(inner, above));
        }
        above.remove(statement);
        return deepest + 1;
    }
}
