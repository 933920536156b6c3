package org.dixit.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.authority.AuthorityIndex;
import org.dixit.rdf.Corrections;
import org.dixit.rdf.ExtractionRun;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.QuadEmitter;
import org.dixit.rdf.TextLevel;
import org.dixit.statement.ConfidentFinder;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes what a conversion gives.
 *
 * @param base under which all IRIs lie; absolute, ends with a slash
 * @param text how much of the articles' text the data carry
 * @param extractor which one
 * @param minConfidence relations that the extractor is less sure of are left out, from 0 to 1
 * @param maxBytes the largest article, in bytes
 * @param endedAt when the run took place, where it is to be told; without it, converting twice gives the same triples
 * @param corrections the file of corrections; null for those that the program carries
 */
public record ConversionSettings(String base, TextLevel text, ExtractorChoice extractor, double minConfidence, long maxBytes,
        @Nullable Instant endedAt, @Nullable Path corrections) {

    public static final String DEFAULT_BASE = "http://localhost:3030/";

    /** With the corrections that the program carries. */
    public ConversionSettings(String base, TextLevel text, ExtractorChoice extractor, double minConfidence, long maxBytes,
            @Nullable Instant endedAt) {
        this(base, text, extractor, minConfidence, maxBytes, endedAt, null);
    }

    /** A converter with these settings; loads lexicon, authority and corrections. */
    public ArticleConverter converter() throws IOException, InputException {
        return converter(UnaryOperator.identity());
    }

    /**
     * The same converter with something between it and its extractor.
     *
     * @param around takes the finder of these settings and gives the one to be asked in its place, which finds the same
     */
    public ArticleConverter converter(UnaryOperator<RelationFinder> around) throws IOException, InputException {
        CueLexicon lexicon = CueLexicon.load();
        AuthorityIndex authority = AuthorityIndex.load();
        RelationFinder finder = around.apply(new ConfidentFinder(extractor.finder(lexicon), minConfidence));
        IriScheme iris = new IriScheme(base);
        Corrections put = corrections == null ? Corrections.shipped(iris, authority::byId)
                : Corrections.read(corrections, iris, authority::byId);
        ExtractionRun run = new ExtractionRun(Program.version(), finder.name(), finder.digest(), told(put), endedAt);
        return new ArticleConverter(new ArticleReader(maxBytes), new StatementReader(finder, authority, lexicon),
                new ArticleCorrector(put, iris), new QuadEmitter(iris, text, run));
    }

    /** Those that change what comes out, as the run tells them. */
    private String told(Corrections put) {
        return "text=" + text.name().toLowerCase(Locale.ROOT) + (minConfidence > 0 ? " min-confidence=" + minConfidence : "")
                + " corrections=sha256:" + put.digest();
    }
}
