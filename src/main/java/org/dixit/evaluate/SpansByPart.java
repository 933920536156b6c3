package org.dixit.evaluate;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.dixit.statement.Findings;
import org.dixit.statement.Relation;

/**
 * Predicted spans without a word on which belong together; of a span in several pieces, each piece is one. All parts are keys.
 *
 * @param spans distinct spans, in the order in which they were given
 */
record SpansByPart(Map<Part, Set<TextSpan>> spans) {

    static SpansByPart none() {
        Map<Part, Set<TextSpan>> spans = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            spans.put(part, new LinkedHashSet<>());
        }
        return new SpansByPart(spans);
    }

    Set<TextSpan> of(Part part) {
        return spans.getOrDefault(part, Set.of());
    }

    static SpansByPart of(Findings findings) {
        SpansByPart all = none();
        for (Relation relation : findings.relations()) {
            all.spans.forEach((part, spans) -> spans.addAll(part.of(relation)));
        }
        findings.loose().forEach(span -> Part.of(span.role()).ifPresent(part -> all.of(part).add(span.span())));
        return all;
    }
}
