package org.dixit.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dixit.article.Article;
import org.dixit.statement.Attribution;
import org.dixit.statement.Channel;
import org.dixit.statement.Statement;

/** What is kept of a statement to find it again elsewhere: hashes, no text. */
final class Fingerprint {

    /** By id, and where two conversions of one article disagree on a statement, by what it says. */
    static final Comparator<Fingerprint> ORDER = Comparator.<Fingerprint, String>comparing(fingerprint -> fingerprint.statementId)
            .thenComparingLong(fingerprint -> fingerprint.words).thenComparingLong(fingerprint -> fingerprint.speakers);

    private static final int MINIMUM_QUOTED_WORDS = 6;
    private static final int[] NONE = {};

    final String articleId;
    final String statementId;
    /** A hash of who says it. */
    final long speakers;
    /** A hash of all its words in their order. */
    final long words;
    /** Its trigrams. */
    final int[] content;
    /** Those within quotation marks; the very array {@link #content} where all words are; empty below six words. */
    final int[] quoted;

    private Fingerprint(String articleId, String statementId, long speakers, long words, int[] content, int[] quoted) {
        this.articleId = articleId;
        this.statementId = statementId;
        this.speakers = speakers;
        this.words = words;
        this.content = content;
        this.quoted = quoted;
    }

    static Fingerprint of(String articleId, String statementId, Statement statement, Article article, IriScheme iris) {
        String content = statement.content().stream().map(piece -> piece.in(article.text())).collect(Collectors.joining("\n"));
        List<String> all = QuotedWords.all(content);
        List<String> quoted = QuotedWords.quoted(content, statement.channel() == Channel.DIRECT);
        TreeSet<String> speakers = new TreeSet<>();
        for (Attribution attribution : statement.attributions()) {
            if (attribution.speaker() != null) {
                speakers.add(iris.actorId(attribution.speaker()));
            }
        }
        int[] grams = WordTrigrams.of(all);
        int[] quotedGrams = quoted.size() < MINIMUM_QUOTED_WORDS ? NONE : quoted.equals(all) ? grams : WordTrigrams.of(quoted);
        return new Fingerprint(articleId, statementId, WordTrigrams.sequence(List.copyOf(speakers)), WordTrigrams.sequence(all),
                grams, quotedGrams);
    }
}
