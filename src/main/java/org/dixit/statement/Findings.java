package org.dixit.statement;

import java.util.List;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;

/**
 * What a finder read in an article.
 *
 * @param relations who says what
 * @param names names with the kind of what bears them, in order and apart from each other; none where the finder does not look
 *     for names
 */
public record Findings(List<Relation> relations, List<TypedName> names) {

    /**
     * A name with its kind.
     *
     * @param kind one of {@link SpanRole#NAMES}
     * @param span where it stands
     * @param confidence that just these words are a name of this kind, 0 to 1
     */
    public record TypedName(SpanRole kind, TextSpan span, double confidence) {
    }

    public Findings {
        relations = List.copyOf(relations);
        names = List.copyOf(names);
    }

    Findings withRelations(List<Relation> others) {
        return new Findings(others, names);
    }
}
