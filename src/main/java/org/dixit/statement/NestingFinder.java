package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.Sha256;
import org.dixit.article.TextSpan;

/**
 * Adds what the corpora that networks learn from leave out: statements inside of statements ("she pointed out that many fear that
 * …"), also inside of quotations, where a second finder finds them wholly within a content; and those through whom a statement came
 * ("citing two officials", "quoted Li as saying", "cited by Reuters"), where it finds them beside one.
 */
public final class NestingFinder implements RelationFinder {

    /** Of an inner relation that is all of the outer content, this part of the confidence asked for is enough. */
    private static final double WHOLE = 0.7;
    /** How much more confidence is asked for inside of quotations, where people talk loosely. */
    private static final double QUOTED = 1.5;
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "purportedly");
    /** Who says "I" in a quotation is the one who is quoted, and who the other pronouns are only the hearers knew. */
    private static final Set<String> SELF = Set.of("i", "we", "you", "me", "us", "my", "our", "your", "it", "that", "this", "which", "who",
            "he", "she", "they", "one", "there", "somebody", "someone", "nobody");
    private static final String MARKS = "\"“”„«»'‘’ ,.;:";

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
        this.digest = Sha256.hex("nesting 4 " + outer.digest() + " " + inner.digest() + " " + least);
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
    public Findings read(Article article) {
        Findings read = outer.read(article);
        return read.withRelations(nested(read.relations(), article));
    }

    private List<Relation> nested(List<Relation> outermost, Article article) {
        String text = article.text();
        List<Relation> candidates = inner.find(article);
        List<Relation> found = new Citing(text, candidates).mend(outermost.stream()
                .map(relation -> relation.source().isEmpty() ? answered(relation, candidates, text) : relation)
                .map(new SourceBounds(text)::mend).toList());
        List<Relation> added = new ArrayList<>();
        for (Relation candidate : candidates) {
            if (isWhole(candidate) && found.stream().noneMatch(relation -> meet(relation.cue(), candidate.cue()))) {
                add(candidate, text, found, added);
            } else if (isHearsay(candidate, text) && found.stream().noneMatch(relation -> meet(relation.cue(), candidate.cue()))) {
                added.add(candidate);
            }
        }
        for (Relation candidate : insideQuotations(article, found)) {
            boolean other = isWhole(candidate) && candidate.confidence() >= Math.min(1, QUOTED * least) && !isSelf(candidate, text);
            boolean met = Stream.concat(found.stream(), added.stream())
                    .anyMatch(relation -> meet(relation.cue(), candidate.parts().toList()));
            if (other && !met) {
                added.add(candidate);
            }
        }
        found.addAll(added);
        found.sort(Comparator.comparingInt(Relation::start));
        return List.copyOf(found);
    }

    /** With the source that the second finder sees at the same cue and content, where the first saw none. */
    private Relation answered(Relation relation, List<Relation> candidates, String text) {
        return candidates.stream()
                .filter(candidate -> isWhole(candidate) && candidate.confidence() >= least && !isSelf(candidate, text)
                        && meet(candidate.cue(), relation.cue()) && meet(candidate.content(), relation.content())
                        && !meet(candidate.source(), relation.parts().toList()))
                .findFirst()
                .map(candidate -> new Relation(candidate.source(), relation.cue(), relation.content(), relation.confidence(),
                        relation.how() + "; source by " + candidate.how()))
                .orElse(relation);
    }

    private static boolean isSelf(Relation candidate, String text) {
        return SELF.contains(candidate.source().getFirst().in(text).toLowerCase(Locale.ROOT));
    }

    /** "The port is reportedly closed": a network often passes over it, since nobody is there who says it. */
    private static boolean isHearsay(Relation candidate, String text) {
        return candidate.source().isEmpty() && candidate.cue().size() == 1
                && HEARSAY.contains(candidate.cue().getFirst().in(text).toLowerCase(Locale.ROOT));
    }

    private void add(Relation candidate, String text, List<Relation> found, List<Relation> added) {
        List<Relation> holders = found.stream().filter(candidate::isInside).toList();
        boolean sure = candidate.confidence() >= least
                || candidate.confidence() >= WHOLE * least && holders.stream().anyMatch(holder -> isAllOf(holder, candidate, text));
        if (!sure) {
            return;
        }
        if (holders.isEmpty()) {
            addThrough(candidate, text, found, added);
        } else if (found.stream().noneMatch(relation -> meet(relation.cue(), candidate.parts().toList()))) {
            added.add(candidate);
        }
    }

    /** Reads the insides of quotations, in which the inner finder sees nothing but a quotation, as if they were paragraphs. */
    private List<Relation> insideQuotations(Article article, List<Relation> found) {
        List<Block> quoted = new ArrayList<>();
        for (TextSpan piece : found.stream().flatMap(relation -> relation.content().stream()).sorted().distinct().toList()) {
            int start = piece.start();
            int end = piece.end();
            while (start < end && MARKS.indexOf(article.text().charAt(start)) >= 0) {
                start++;
            }
            while (end > start && "\"“”„«»'‘’ ".indexOf(article.text().charAt(end - 1)) >= 0) {
                end--;
            }
            boolean marked = start > piece.start()
                    && article.text().substring(start, end).chars().noneMatch(c -> "\"“”„«»\n".indexOf(c) >= 0);
            if (marked && start < end && (quoted.isEmpty() || quoted.getLast().span().end() <= start)) {
                quoted.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, end)));
            }
        }
        return quoted.isEmpty() ? List.of() : inner.find(new Article(article.file(), article.url(), article.title(), article.publisher(),
                article.publishedOn(), article.authors(), article.language(), article.version(), article.status(), article.revises(),
                article.text(), quoted));
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
            added.add(new Relation(candidate.source(), candidate.cue(), said, candidate.confidence(), candidate.how()));
            int from = candidate.source().getFirst().start();
            TextSpan first = relation.content().getFirst();
            if (asSaying && !relation.cue().isEmpty() && relation.cue().getLast().end() <= from && from < first.start()) {
                List<TextSpan> wider = new ArrayList<>(relation.content());
                wider.set(0, new TextSpan(from, first.end()));
                found.set(i, new Relation(relation.source(), relation.cue(), wider, relation.confidence(), relation.how()));
            }
            return;
        }
    }

    private static boolean isWhole(Relation candidate) {
        return !candidate.source().isEmpty() && !candidate.cue().isEmpty() && !candidate.content().isEmpty();
    }

    /** Whether the candidate is all that the content says, "that" and marks aside: "Y reports that X wants K". */
    private static boolean isAllOf(Relation relation, Relation candidate, String text) {
        TextSpan content = relation.content().getFirst();
        int end = candidate.parts().mapToInt(TextSpan::end).max().orElseThrow();
        String before = text.substring(content.start(), Math.max(content.start(), candidate.start())).strip();
        boolean rest = end < content.end() && text.substring(end, content.end()).chars().anyMatch(Character::isLetterOrDigit);
        return relation.content().size() == 1 && !rest && (before.isEmpty() || before.equalsIgnoreCase("that"));
    }

    static boolean meet(List<TextSpan> some, List<TextSpan> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }
}
