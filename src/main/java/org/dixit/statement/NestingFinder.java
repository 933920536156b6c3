package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;

/**
 * Adds statements inside of statements ("she pointed out that many fear that …"), which the corpora that networks learn from leave
 * out: what a second finder finds wholly within a content, where the first found nothing.
 */
public final class NestingFinder implements RelationFinder {

    private final RelationFinder outer;
    private final RelationFinder inner;
    private final double least;
    private final String digest;

    /**
     * @param outer whose relations all count
     * @param inner whose relations count within those
     * @param least the lowest confidence of an inner relation that counts
     */
    public NestingFinder(RelationFinder outer, RelationFinder inner, double least) {
        this.outer = outer;
        this.inner = inner;
        this.least = least;
        this.digest = Digests.sha256(outer.digest() + " " + inner.digest() + " " + least);
    }

    @Override
    public String name() {
        return outer.name();
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public List<Relation> find(Article article) {
        List<Relation> found = outer.find(article);
        List<Relation> all = new ArrayList<>(found);
        for (Relation candidate : inner.find(article)) {
            boolean whole = !candidate.source().isEmpty() && !candidate.cue().isEmpty() && !candidate.content().isEmpty();
            if (whole && candidate.confidence() >= least && found.stream().anyMatch(relation -> holds(relation, candidate))
                    && found.stream().noneMatch(relation -> meet(relation.cue(), candidate))) {
                all.add(candidate);
            }
        }
        all.sort(Comparator.comparingInt(NestingFinder::start));
        return List.copyOf(all);
    }

    /** Whether the candidate lies in one piece of the content. */
    private static boolean holds(Relation relation, Relation candidate) {
        int start = start(candidate);
        int end = parts(candidate).mapToInt(TextSpan::end).max().orElseThrow();
        return relation.content().stream().anyMatch(piece -> piece.start() <= start && end <= piece.end());
    }

    private static boolean meet(List<TextSpan> cue, Relation candidate) {
        return cue.stream().anyMatch(a -> parts(candidate).anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static int start(Relation relation) {
        return parts(relation).mapToInt(TextSpan::start).min().orElseThrow();
    }

    private static Stream<TextSpan> parts(Relation relation) {
        return Stream.of(relation.source(), relation.cue(), relation.content()).flatMap(List::stream);
    }
}
