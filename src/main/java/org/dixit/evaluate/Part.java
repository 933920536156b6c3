package org.dixit.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;
import org.dixit.text.SpanRole;

/** The parts of a relation that are scored one by one, called as brat files and reports call them. */
enum Part {

    SOURCE("Source", Relation::source), CUE("Cue", Relation::cue), CONTENT("Content", Relation::content);

    private final String title;
    private final Function<Relation, List<TextSpan>> spans;

    Part(String title, Function<Relation, List<TextSpan>> spans) {
        this.title = title;
        this.spans = spans;
    }

    String title() {
        return title;
    }

    List<TextSpan> of(Relation relation) {
        return spans.apply(relation);
    }

    /** As it stands in BIO labels: {@code source}. */
    String labelName() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The part that a tagger's role is, if it is one. */
    static Optional<Part> of(SpanRole role) {
        return switch (role) {
            case SOURCE -> Optional.of(SOURCE);
            case CUE -> Optional.of(CUE);
            case CONTENT -> Optional.of(CONTENT);
            default -> Optional.empty();
        };
    }

    /** The part that a brat file's type of span names, in whatever case. */
    static Optional<Part> named(String type) {
        return Stream.of(values()).filter(part -> part.title.equalsIgnoreCase(type)).findFirst();
    }

    /** The report's line of a measure for this part: {@code exact Source}. */
    String line(String measure) {
        return measure + " " + title;
    }
}
