package org.dixit.rdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.util.Context;
import org.dixit.article.InputException;

/** Turtle that people write by hand, read with the line of each triple, so that a message can say where to look. */
final class LinedTurtle {

    /** A triple and the line on which it ends. */
    record Lined(Triple triple, int line) {
    }

    /** How the parser's messages begin. */
    private static final Pattern PLACE = Pattern.compile("\\[line: (\\d+), col: \\d+ *] *(.*)", Pattern.DOTALL);

    private LinedTurtle() {
    }

    /**
     * The triples in their order.
     *
     * @param file what messages call it
     * @param base that relative IRIs lie under
     * @throws InputException if it is not well-formed
     */
    static List<Lined> read(String file, byte[] bytes, String base) throws InputException {
        List<Lined> triples = new ArrayList<>();
        ParserProfileWrapper counting = new ParserProfileWrapper(
                RiotLib.profile(Lang.TURTLE, base, ErrorHandlerFactory.errorHandlerStrictNoLogging)) {
            @Override
            public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
                Triple triple = super.createTriple(subject, predicate, object, line, column);
                triples.add(new Lined(triple, (int) line));
                return triple;
            }
        };
        try {
            RDFParserRegistry.getFactory(Lang.TURTLE).create(Lang.TURTLE, counting)
                    .read(new ByteArrayInputStream(bytes), base, Lang.TURTLE.getContentType(), StreamRDFLib.sinkNull(), new Context());
        } catch (RuntimeException | StackOverflowError bad) {
            String said = ParseFault.message(bad);
            Matcher place = PLACE.matcher(said);
            throw place.matches() ? new InputException(file + ", line " + place.group(1), place.group(2) + "; give well-formed Turtle")
                    : new InputException(file, said + "; give well-formed Turtle");
        }
        return triples;
    }
}
