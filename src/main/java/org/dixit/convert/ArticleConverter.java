package org.dixit.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.Article;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.rdf.Corrected;
import org.dixit.rdf.EmittedArticle;
import org.dixit.rdf.QuadEmitter;
import org.dixit.rdf.Quads;
import org.dixit.rdf.ShapesReport.Violation;
import org.dixit.rdf.ShapesValidator;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Namesakes;
import org.dixit.statement.StatementExtractor;
import org.jspecify.annotations.Nullable;

/** The whole pipeline: bytes, article, statements, linked actors, corrections, quads. Immutable and shared by all threads. */
public final class ArticleConverter {

    private final ArticleReader reader;
    private final StatementExtractor extractor;
    private final ArticleCorrector corrector;
    private final QuadEmitter emitter;
    private final UnaryOperator<ArticleStatements> linking;
    private final @Nullable ShapesValidator shapes;

    ArticleConverter(ArticleReader reader, StatementExtractor extractor, ArticleCorrector corrector, QuadEmitter emitter) {
        this(reader, extractor, corrector, emitter, UnaryOperator.identity(), null);
    }

    private ArticleConverter(ArticleReader reader, StatementExtractor extractor, ArticleCorrector corrector, QuadEmitter emitter,
            UnaryOperator<ArticleStatements> linking, @Nullable ShapesValidator shapes) {
        this.reader = reader;
        this.extractor = extractor;
        this.corrector = corrector;
        this.emitter = emitter;
        this.linking = linking;
        this.shapes = shapes;
    }

    /** The same converter, which also leads actors to the entries that are meant, after those that it leads to already. */
    public ArticleConverter linkedBy(UnaryOperator<ArticleStatements> linker) {
        return new ArticleConverter(reader, extractor, corrector, emitter, read -> linker.apply(linking.apply(read)), shapes);
    }

    /** The same converter, which also rejects an article whose graph does not conform to the shapes. */
    public ArticleConverter checkedBy(ShapesValidator validator) {
        return new ArticleConverter(reader, extractor, corrector, emitter, linking, validator);
    }

    /** A fresh list of its corrections that still have to find what they correct. */
    public StaleCorrections staleCorrections() {
        return new StaleCorrections(corrector.corrections());
    }

    /** Never throws for what is wrong with one article: that comes back as {@link Conversion.Rejected}. */
    public Conversion convert(ArticleSource source) {
        try {
            Article article = source.read(reader);
            Corrected corrected = corrector.correct(Namesakes.toldApart(linking.apply(extractor.extract(article))));
            List<Quad> quads = new ArrayList<>();
            EmittedArticle emitted = emitter.emit(corrected, Quads.into(quads));
            List<Violation> violations = shapes == null ? List.of() : shapes.validate(Quads.union(quads)).violations();
            if (!violations.isEmpty()) {
                return new Conversion.Rejected(source.name(), "[" + source.name() + "] gave data that do not conform ("
                        + violations.getFirst() + "); this is our fault: please report it", true);
            }
            return new Conversion.Converted(source.name(), corrected, quads, emitted);
        } catch (InputException bad) {
            return new Conversion.Rejected(source.name(), bad.getMessage(), false);
        } catch (IOException unreadable) {
            return new Conversion.Rejected(source.name(),
                    "[" + source.name() + "] could not be read (" + unreadable + "); check that it is there and may be read", false);
        } catch (RuntimeException | StackOverflowError ours) {
            return new Conversion.Rejected(source.name(),
                    "[" + source.name() + "] made the program fail (" + ours + place(ours)
                            + "); this is our fault: please report it", true);
        }
    }

    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
