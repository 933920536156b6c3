package org.dixit.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.authority.ActorLinker;
import org.dixit.authority.AuthorityIndex;
import org.dixit.authority.ReconciliationSettings;
import org.dixit.authority.Reconciler;
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
 * @param authorityFiles authority files to read beside those that the program carries
 * @param endedAt when the run took place, where it is to be told; without it, converting twice gives the same triples
 * @param reconciliation which service is asked for actors that the authority files do not know; null for none
 * @param corrections the file of corrections; null for those that the program carries
 */
public record ConversionSettings(
        String base,
        TextLevel text,
        ExtractorChoice extractor,
        double minConfidence,
        long maxBytes,
        List<Path> authorityFiles,
        @Nullable Instant endedAt,
        @Nullable ReconciliationSettings reconciliation,
        @Nullable Path corrections) {

    public static final String DEFAULT_BASE = "http://localhost:3030/";

    public ConversionSettings {
        authorityFiles = List.copyOf(authorityFiles);
    }

    /** Settings with the authority files and corrections that the program carries and no others; no service is asked. */
    public ConversionSettings(
            String base, TextLevel text, ExtractorChoice extractor, double minConfidence, long maxBytes, @Nullable Instant endedAt) {
        this(base, text, extractor, minConfidence, maxBytes, List.of(), endedAt, null, null);
    }

    /** A converter with these settings that says nothing; loads lexicon, authority files and corrections. */
    public ArticleConverter converter() throws IOException, InputException {
        return converter(message -> { }, UnaryOperator.identity());
    }

    /**
     * A converter with these settings; loads lexicon, authority files and corrections.
     *
     * @param tell receives what is no fault of an article: that the reconciliation service does not answer
     * @param around takes the finder of these settings and gives the one to be asked in its place, which finds the same
     */
    public ArticleConverter converter(Consumer<String> tell, UnaryOperator<RelationFinder> around) throws IOException, InputException {
        CueLexicon lexicon = CueLexicon.load();
        AuthorityIndex authority = AuthorityIndex.load(authorityFiles);
        RelationFinder finder = around.apply(new ConfidentFinder(extractor.finder(lexicon), minConfidence));
        IriScheme iris = new IriScheme(base);
        Corrections put = corrections == null ? Corrections.shipped(iris, authority::byId)
                : Corrections.read(corrections, iris, authority::byId);
        ExtractionRun run = new ExtractionRun(Program.version(), finder.name(), finder.digest(), told(authority, put), endedAt);
        ArticleConverter converter = new ArticleConverter(new ArticleReader(maxBytes), new StatementReader(finder, authority, lexicon),
                new ArticleCorrector(put, iris), new QuadEmitter(iris, text, run)).linkedBy(new ActorLinker(authority::candidates)::link);
        return reconciliation == null ? converter
                : converter.linkedBy(new Reconciler(reconciliation, authority.entries(), tell)::link);
    }

    /**
     * Those that change what comes out, as the run tells them. Which authority files were added shows by a digest over all of them,
     * since their names would tell where they lay.
     */
    private String told(AuthorityIndex authority, Corrections put) {
        return "text=" + text.name().toLowerCase(Locale.ROOT) + (minConfidence > 0 ? " min-confidence=" + minConfidence : "")
                + (authorityFiles.isEmpty() ? "" : " authority=" + authority.digest())
                + (reconciliation == null ? "" : " " + reconciliation.told())
                + " corrections=sha256:" + put.digest();
    }
}
