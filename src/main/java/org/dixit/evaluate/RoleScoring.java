package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dixit.article.Article;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Actor;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.StatementExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Scores the roles that an extractor reads against {@link RoleGold}. The lines of the report, for each part of the gold:
 *
 * <ul>
 * <li>{@code role}: roles of the right person whose spans have at least half of their tokens in common;
 * <li>{@code exact role}: the same with equal spans;
 * <li>{@code organization}, {@code place}: of what is named as organization and place, the part that stands with a right role and is
 * the right one. A name is right that has all the words of the other, or the other way round ("Clinton", "Hillary Clinton").
 * </ul>
 */
public final class RoleScoring {

    private static final double HALF = 0.5;
    private static final List<String> LINES = List.of("role", "exact role", "organization", "place");

    private final Map<String, Path> corpora;
    private final StatementExtractor extractor;
    private final ArticleReader reader = new ArticleReader();
    private long nanoseconds;
    private long words;

    private RoleScoring(Map<String, Path> corpora, StatementExtractor extractor) {
        this.corpora = corpora;
        this.extractor = extractor;
    }

    /**
     * @param corpora where the documents lie, by the name of their corpus, in the folder itself or in its folder {@code text};
     *     documents of other corpora are left out
     * @param name what the report calls the extractor
     * @throws IOException where a document cannot be read
     * @throws InputException where no document is left, or one is not the text that was marked
     */
    public static Report of(RoleGold gold, Map<String, Path> corpora, StatementExtractor extractor, String name)
            throws IOException, InputException {
        List<RoleGold.Document> documents = gold.documents().stream().filter(document -> corpora.containsKey(document.corpus())).toList();
        if (documents.isEmpty()) {
            throw new InputException("--corpus", "none of the corpora given has marked roles; give NAME=FOLDER for "
                    + String.join(", ", gold.documents().stream().map(RoleGold.Document::corpus).distinct().toList()));
        }
        Tally tally = new Tally(documents.stream().map(RoleGold.Document::part).distinct()
                .flatMap(part -> LINES.stream().map(line -> part + " " + line)).toList(), List.of());
        RoleScoring scoring = new RoleScoring(corpora, extractor);
        for (RoleGold.Document document : documents) {
            scoring.score(document, tally);
        }
        return new Report("roles, " + name, documents.size(), 0, tally.figures(), tally.means(), tally.documents(),
                Speed.of(documents.size(), scoring.words, scoring.nanoseconds), null, false);
    }

    private void score(RoleGold.Document document, Tally tally) throws IOException, InputException {
        Article article = reader.read(file(document));
        List<Held> gold = new ArrayList<>();
        Tokens tokens = Tokens.of(article.text());
        for (RoleGold.Marked marked : document.roles()) {
            gold.add(Held.of(marked, article.text(), tokens));
        }
        long started = System.nanoTime();
        List<RoleHolding> found = extractor.extract(article).roles();
        nanoseconds += System.nanoTime() - started;
        words += tokens.words();
        List<Held> predicted = found.stream().map(role -> Held.of(role, tokens)).toList();
        Pairing right = Pairing.of(gold, predicted, RoleScoring::fit);
        Pairing exact = Pairing.of(gold, predicted, (one, other) -> one.tokens.equals(other.tokens) ? fit(one, other) : 0);
        count(tally, document.part() + " role", right, gold.size(), predicted.size());
        count(tally, document.part() + " exact role", exact, gold.size(), predicted.size());
        List<Held> goldAt = gold.stream().filter(role -> !role.organizations.isEmpty()).toList();
        List<Held> predictedAt = predicted.stream().filter(role -> !role.organizations.isEmpty()).toList();
        count(tally, document.part() + " organization", Pairing.of(goldAt, predictedAt, (one, other) ->
                one.organizations.stream().anyMatch(name -> agree(name, other.organizations.getFirst())) ? fit(one, other) : 0),
                goldAt.size(), predictedAt.size());
        List<Held> goldIn = gold.stream().filter(role -> !role.place.isEmpty()).toList();
        List<Held> predictedIn = predicted.stream().filter(role -> !role.place.isEmpty()).toList();
        count(tally, document.part() + " place", Pairing.of(goldIn, predictedIn, (one, other) ->
                agree(one.place, other.place) ? fit(one, other) : 0), goldIn.size(), predictedIn.size());
        tally.document(new DocumentScore(document.file(), right.count(), gold.size(), predicted.size()));
    }

    private Path file(RoleGold.Document document) throws IOException {
        Path folder = corpora.get(document.corpus());
        Path inner = folder.resolve("text").resolve(document.file());
        return Files.exists(inner) ? inner : folder.resolve(document.file());
    }

    private static void count(Tally tally, String line, Pairing right, int gold, int predicted) {
        tally.count(line).add(right.count(), gold, predicted);
    }

    private static double fit(Held one, Held other) {
        BitSet both = (BitSet) one.tokens.clone();
        both.and(other.tokens);
        BitSet either = (BitSet) one.tokens.clone();
        either.or(other.tokens);
        double share = (double) both.cardinality() / Math.max(1, either.cardinality());
        return share >= HALF && agree(one.holder, other.holder) ? share : 0;
    }

    /** A role of either side in the form in which they are compared; of the organizations, any will do. */
    private record Held(BitSet tokens, String holder, List<String> organizations, String place) {

        static Held of(RoleGold.Marked marked, String text, Tokens tokens) throws InputException {
            TextSpan holder = span(marked.place(), text, marked.holderStart(), marked.holderEnd());
            if (!wordsOf(marked.holder()).containsAll(wordsOf(holder.in(text)))) {
                throw new InputException(marked.place(), "where \"" + marked.holder() + "\" should stand the text has other words; give "
                        + "the folder of the very corpus that was marked");
            }
            return new Held(tokens.within(List.of(span(marked.place(), text, marked.start(), marked.end()))), marked.holder(),
                    marked.organizations(), marked.state());
        }

        static Held of(RoleHolding role, Tokens tokens) {
            return new Held(tokens.within(List.of(role.span())), role.holder().name(),
                    role.organization() == null ? List.of() : List.of(role.organization().name()), name(role.place()));
        }

        private static String name(@Nullable Actor actor) {
            return actor == null ? "" : actor.name();
        }

        private static TextSpan span(String place, String text, int start, int end) throws InputException {
            if (end > text.codePointCount(0, text.length())) {
                throw new InputException(place, "the text ends before; give the folder of the very corpus that was marked");
            }
            int from = text.offsetByCodePoints(0, start);
            return new TextSpan(from, text.offsetByCodePoints(from, end - start));
        }
    }

    private static boolean agree(String one, String other) {
        Set<String> words = wordsOf(one);
        Set<String> others = wordsOf(other);
        return words.containsAll(others) || others.containsAll(words);
    }

    private static Set<String> wordsOf(String name) {
        Set<String> words = new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}']+")));
        words.removeAll(List.of("", "the"));
        return words;
    }
}
