package org.dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIs;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.article.InputException;
import org.dixit.article.Unpacked;

/** Data seen as a release shows them: the default graph is the union of all graphs. */
public final class UnionDataset {

    private UnionDataset() {
    }

    /**
     * Reads a file of quads or triples into memory; the form follows from its name, {@code .gz} is unpacked. Nothing is asked for over
     * the network: of the contexts of JSON-LD that lie elsewhere only the ontology's own is known.
     *
     * @throws IOException if the file cannot be read
     * @throws InputException if it is not well-formed
     */
    public static DatasetGraph read(Path file) throws IOException, InputException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        DatasetGraph loaded = DatasetGraphFactory.create();
        try (InputStream in = Unpacked.open(file)) {
            RDFParser.source(in).lang(RDFLanguages.filenameToLang(file.toString())).base(IRIs.toBase(file.toString()))
                    .set(LangJSONLD11.JSONLD_OPTIONS, OwnContexts.options())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(loaded);
        } catch (RuntimeException | StackOverflowError bad) {
            throw new InputException(file.toString(),
                    ParseFault.message(bad) + "; give well-formed .nq, .trig, .ttl, .nt, .jsonld or .rdf");
        }
        return over(loaded);
    }

    /** The same graphs with their union as default graph; triples that the default graph holds stay in it. */
    public static DatasetGraph over(DatasetGraph data) {
        Graph union = data.getDefaultGraph().isEmpty() ? GraphView.createUnionGraph(data) : withDefault(data);
        DatasetGraph view = new DatasetGraphMapLink(union);
        Iterator<Node> names = data.listGraphNodes();
        while (names.hasNext()) {
            Node name = names.next();
            view.addGraph(name, data.getGraph(name));
        }
        return view;
    }

    private static Graph withDefault(DatasetGraph data) {
        Graph all = GraphFactory.createDefaultGraph();
        data.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        return all;
    }
}
