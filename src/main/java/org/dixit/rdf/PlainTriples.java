package org.dixit.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;

/** Reads RDF as plain texts, for those rooms that do not know Jena's nodes. */
public final class PlainTriples {

    private static final int ENOUGH_TO_READ_ON = 1000;

    private PlainTriples() {
    }

    /** Takes triples and what cannot be read. */
    public interface Sink {

        /**
         * Takes a triple; blank nodes come as {@code _:label}.
         *
         * @param object an address, a blank node, or the text of a literal
         * @param language of a literal, in lower case; empty for others
         */
        void triple(String subject, String predicate, String object, String language);

        /** Takes the report of a line that is none, in a form that has a triple on each; the lines after it are read. */
        void badLine(int number, String why);
    }

    /**
     * Reads a whole text.
     *
     * @param file what messages call it; its ending tells the form: {@code .nt}, {@code .nq}, {@code .ttl}, {@code .trig},
     *     {@code .jsonld} or {@code .rdf}
     * @throws InputException where the form is none of these, or a text that is not read line by line is not well-formed
     */
    public static void read(String file, Reader in, Sink sink) throws IOException, InputException {
        Lang form = RDFLanguages.filenameToLang(file);
        if (form == null) {
            throw new InputException(file, "does not tell its form; let it end in .nt, .nq, .ttl, .trig, .jsonld or .rdf");
        }
        if (form.equals(Lang.NTRIPLES) || form.equals(Lang.NQUADS)) {
            readLines(form, new BufferedReader(in), sink);
            return;
        }
        try {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                text.append(buffer, 0, count);
            }
            parse(text.toString(), form, sink);
        } catch (RuntimeException | StackOverflowError bad) {
            throw new InputException(file, ParseFault.message(bad) + "; give well-formed RDF");
        }
    }

    /** Many lines at once, since to parse each alone takes long; one by one where among them is one that cannot be read. */
    private static void readLines(Lang form, BufferedReader in, Sink sink) throws IOException {
        String[] lines = new String[ENOUGH_TO_READ_ON];
        int before = 0;
        int count;
        do {
            count = 0;
            while (count < lines.length) {
                String line = in.readLine();
                if (line == null) {
                    break;
                }
                lines[count++] = line;
            }
            List<Runnable> kept = new ArrayList<>();
            try {
                parse(String.join("\n", Arrays.asList(lines).subList(0, count)), form, keeping(kept, sink));
            } catch (RuntimeException | StackOverflowError oneIsBad) {
                kept.clear();
                readOneByOne(form, lines, count, before, sink);
            }
            kept.forEach(Runnable::run);
            before += count;
        } while (count == lines.length);
    }

    /** Before all lines are known to be good, nothing may go on. */
    private static Sink keeping(List<Runnable> kept, Sink sink) {
        return new Sink() {
            @Override
            public void triple(String subject, String predicate, String object, String language) {
                kept.add(() -> sink.triple(subject, predicate, object, language));
            }

            @Override
            public void badLine(int number, String why) {
                throw new IllegalStateException("lines are not told bad while they are kept");
            }
        };
    }

    private static void readOneByOne(Lang form, String[] lines, int count, int before, Sink sink) {
        for (int i = 0; i < count; i++) {
            try {
                parse(lines[i], form, sink);
            } catch (RuntimeException | StackOverflowError bad) {
                sink.badLine(before + i + 1, ParseFault.message(bad));
            }
        }
    }

    private static void parse(String text, Lang form, Sink sink) {
        StreamRDF stream = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                Node object = triple.getObject();
                sink.triple(plain(triple.getSubject()), triple.getPredicate().getURI(), plain(object),
                        object.isLiteral() ? object.getLiteralLanguage().toLowerCase(Locale.ROOT) : "");
            }

            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
            }
        };
        RDFParser.fromString(text, form).set(LangJSONLD11.JSONLD_OPTIONS, OwnContexts.options())
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(stream);
    }

    private static String plain(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    }
}
