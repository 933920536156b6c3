package org.dixit.evaluate;

import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;

/**
 * A text in which people marked the names.
 *
 * @param article the text
 * @param names in order and apart from each other
 */
public record NamedText(Article article, List<Marked> names) {

    /**
     * A marked name.
     *
     * @param kind one of {@link SpanRole#NAMES}
     * @param span where it stands
     */
    public record Marked(SpanRole kind, TextSpan span) {
    }

    public NamedText {
        names = List.copyOf(names);
    }
}
