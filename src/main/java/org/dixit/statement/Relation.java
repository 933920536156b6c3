package org.dixit.statement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One attribution as spans of the text, before anybody asks who the speaker is. Each part may be in several pieces; the source
 * may be missing ("it was revealed that …"), cue or content may be missing, not both.
 *
 * @param source who says it
 * @param cue the words that say that it is said
 * @param content what is said, quotation marks and "that" included
 * @param confidence the finder's, from 0 to 1
 * @param how by which rule or with which scores it was found, as a phrase for readers; empty where nobody tells. Two relations of the
 *     same spans and confidence are equal whatever stands here
 */
public record Relation(List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content, double confidence, String how) {

    public Relation {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (cue.isEmpty() && content.isEmpty()) {
            throw new IllegalArgumentException("a relation needs a cue or a content");
        }
        Confidence.check(confidence);
    }

    /** Without a word on how it was found. */
    public Relation(List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content, double confidence) {
        this(source, cue, content, confidence, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relation relation && source.equals(relation.source) && cue.equals(relation.cue)
                && content.equals(relation.content) && confidence == relation.confidence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, cue, content, confidence);
    }

    /** Whether all of it stands in one piece of another's content, so that the other reports it. */
    public boolean isInside(Relation other) {
        int start = start();
        int end = parts().mapToInt(TextSpan::end).max().orElseThrow();
        return other.content.stream().anyMatch(piece -> piece.start() <= start && end <= piece.end());
    }

    /** Where the first of its parts starts. */
    int start() {
        return parts().mapToInt(TextSpan::start).min().orElseThrow();
    }

    /** The spans of all its parts. */
    Stream<TextSpan> parts() {
        return Stream.of(source, cue, content).flatMap(List::stream);
    }
}
