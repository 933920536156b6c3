package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dixit.article.Article;
import org.dixit.article.Sha256;
import org.dixit.article.TextSpan;

/**
 * Adds what the corpora that networks learn from leave out: statements inside of statements ("she pointed out that many fear that
 * …"), where a second finder finds them wholly within a content; and those through whom a statement came ("citing two officials",
 * "quoted Li as saying", "cited by Reuters"), where it finds them beside one.
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
        this.digest = Sha256.hex(outer.digest() + " " + inner.digest() + " " + least);
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
        return nested(outer.find(article), article);
    }

    @Override
    public Findings read(Article article) {
        Findings read = outer.read(article);
        return read.withRelations(nested(read.relations(), article));
    }

    private List<Relation> nested(List<Relation> outermost, Article article) {
        List<Relation> found = new ArrayList<>(outermost);
        List<Relation> added = new ArrayList<>();
        for (Relation candidate : inner.find(article)) {
            boolean whole = !candidate.source().isEmpty() && !candidate.cue().isEmpty() && !candidate.content().isEmpty();
            if (!whole || candidate.confidence() < least || found.stream().anyMatch(relation -> meet(relation.cue(), candidate.cue()))) {
                continue;
            }
            if (found.stream().anyMatch(candidate::isInside)) {
                if (found.stream().noneMatch(relation -> meet(relation.cue(), candidate.parts().toList()))) {
                    added.add(candidate);
                }
            } else {
                addThrough(candidate, article.text(), found, added);
            }
        }
        found.addAll(added);
        found.sort(Comparator.comparingInt(NestingFinder::start));
        return List.copyOf(found);
    }

    /** A statement that came through another speaker: the same content, or for "quoted X as saying" the outer one reports all of it. */
    private static void addThrough(Relation candidate, String text, List<Relation> found, List<Relation> added) {
        String cue = candidate.cue().getFirst().in(text).toLowerCase(Locale.ROOT);
        boolean asSaying = cue.startsWith("as ");
        if (!asSaying && !Chains.passesOn(cue)) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Relation relation = found.get(i);
            if (relation.source().equals(candidate.source()) || !meet(relation.content(), candidate.content())) {
                continue;
            }
            List<TextSpan> said = meet(relation.content(), candidate.cue()) ? candidate.content() : relation.content();
            added.add(new Relation(candidate.source(), candidate.cue(), said, candidate.confidence()));
            int from = candidate.source().getFirst().start();
            TextSpan first = relation.content().getFirst();
            if (asSaying && !relation.cue().isEmpty() && relation.cue().getLast().end() <= from && from < first.start()) {
                List<TextSpan> wider = new ArrayList<>(relation.content());
                wider.set(0, new TextSpan(from, first.end()));
                found.set(i, new Relation(relation.source(), relation.cue(), wider, relation.confidence()));
            }
            return;
        }
    }

    private static boolean meet(List<TextSpan> some, List<TextSpan> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static int start(Relation relation) {
        return relation.parts().mapToInt(TextSpan::start).min().orElseThrow();
    }
}
