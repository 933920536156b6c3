package org.dixit.statement;

import java.util.List;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;

/**
 * What a finder read in an article.
 *
 * @param relations who says what, in the order of their first span; nested ones stand beside those they lie in
 * @param names names with the kind of what bears them, in order and apart from each other; none where the finder does not look
 *     for names
 * @param loose what looks like a part of an attribution but could not be joined to one: of no use to who asks who says what, but marked
 */
public record Findings(List<Relation> relations, List<Marked> names, List<Marked> loose) {

    /**
     * Words with what they are.
     *
     * @param role one of {@link SpanRole}
     * @param span where they stand
     * @param confidence that just these words are that, 0 to 1
     */
    public record Marked(SpanRole role, TextSpan span, double confidence) {
    }

    public Findings {
        relations = List.copyOf(relations);
        names = List.copyOf(names);
        loose = List.copyOf(loose);
    }

    /** Of a finder that looks for nothing else. */
    public static Findings of(List<Relation> relations) {
        return new Findings(relations, List.of(), List.of());
    }

    Findings withRelations(List<Relation> others) {
        return new Findings(others, names, loose);
    }
}
