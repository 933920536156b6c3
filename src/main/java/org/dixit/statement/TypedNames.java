package org.dixit.statement;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dixit.text.SpanRole;

/** The names that the finder read, to be asked for the kind of a name. */
final class TypedNames {

    private final ArticleWords words;
    private final NavigableMap<Integer, Findings.Marked> byStart = new TreeMap<>();

    TypedNames(ArticleWords words, List<Findings.Marked> names) {
        this.words = words;
        names.forEach(name -> byStart.put(name.span().start(), name));
    }

    /** The kind of what bears a name, where the finder read the same words as a name, or a longer one that ends with them. */
    Optional<SpanRole> kind(Name name) {
        return Optional.ofNullable(byStart.floorEntry(words.start(name.first()))).map(Map.Entry::getValue)
                .filter(typed -> typed.span().end() == words.end(name.end() - 1)).map(Findings.Marked::role);
    }
}
