package org.dixit.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;
import org.dixit.article.Unpacked;
import org.dixit.rdf.ParseFault;

/** Reads a file of quads, where a mistake in it is a message about the file. */
final class QuadFile {

    private QuadFile() {
    }

    /**
     * @param file its name says the format: {@code .nq}, {@code .trig}, with or without {@code .gz}
     * @throws InputException where the file is not in its format, or states something outside of any named graph
     */
    static void read(Path file, StreamRDF destination) throws IOException, InputException {
        if (!Files.isReadable(file)) {
            throw new IOException("cannot read " + file);
        }
        try (InputStream in = Unpacked.open(file)) {
            parser(in, file).errorHandler(new Refusal()).parse(new NamedGraphsOnly(destination));
        } catch (Refused e) {
            String where = file + (e.line > 0 ? ", line " + e.line : "");
            throw new InputException(where, e.getMessage() + "; convert the articles again");
        } catch (RuntimeException | StackOverflowError e) {
            throw new InputException(file.toString(), ParseFault.message(e) + "; convert the articles again");
        }
    }

    /** Reads a file that this program wrote. */
    static void readOwn(Path file, StreamRDF destination) throws IOException {
        try (InputStream in = Unpacked.open(file)) {
            parser(in, file).parse(destination);
        }
    }

    private static RDFParserBuilder parser(InputStream in, Path file) {
        return RDFParser.source(in).lang(RDFLanguages.filenameToLang(file.toString(), Lang.NQUADS));
    }

    private static final class Refused extends RiotException {
        private static final long serialVersionUID = 1;
        private final long line;

        Refused(String message, long line) {
            super(message);
            this.line = line;
        }
    }

    /** Warnings, about unusual but allowed IRIs and numbers, are no reason to stop. */
    private static final class Refusal implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // Read on.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new Refused(message, line);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new Refused(message, line);
        }
    }

    private static final class NamedGraphsOnly extends StreamRDFWrapper {
        NamedGraphsOnly(StreamRDF destination) {
            super(destination);
        }

        @Override
        public void triple(Triple triple) {
            throw new Refused("a triple outside of any named graph, of which a release has none: " + triple, 0);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.getSubject().isBlank() || quad.getObject().isBlank() || quad.getGraph().isBlank()) {
                throw new Refused("a blank node, of which a release has none: " + quad, 0);
            }
            super.quad(quad);
        }
    }
}
