package org.dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.FmtUtils;

/** Checks graphs against the ontology's shapes, which are read once: a validator serves any number of graphs and threads. */
public final class ShapesValidator {

    private static final String RESOURCE = "/ontology/shapes.ttl";
    private static final Prologue PROLOGUE = new Prologue(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all()).lock());

    private final Shapes shapes;

    /** @param shapes SHACL shapes as triples */
    public ShapesValidator(Graph shapes) {
        this.shapes = Shapes.parse(shapes);
    }

    /** A validator for the shapes that come with the program. */
    public static ShapesValidator ofOntology() {
        try (InputStream bytes = ShapesValidator.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            return new ShapesValidator(RDFParser.source(bytes).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the union of a dataset's graphs, such as all quads of one article. The triples are copied: reading them through the
     * dataset takes four times as long.
     */
    public ShapesReport validate(DatasetGraph dataset) {
        Graph union = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return validate(union);
    }

    /** Checks a graph. It is read many times over: one in memory is best. Not changed meanwhile. */
    public ShapesReport validate(Graph graph) {
        List<ShapesReport.Violation> violations = ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(ShapesValidator::violation).distinct().sorted().toList();
        return new ShapesReport(violations);
    }

    private static ShapesReport.Violation violation(ReportEntry entry) {
        String path = entry.resultPath() == null ? "" : PathWriter.asString(entry.resultPath(), PROLOGUE);
        Node value = entry.value();
        String found = value == null || value.equals(entry.focusNode()) ? "" : display(value);
        return new ShapesReport.Violation(display(entry.focusNode()), path, entry.message(), found);
    }

    private static String display(Node node) {
        return node.isURI() && PROLOGUE.getPrefixMapping().shortForm(node.getURI()).equals(node.getURI())
                ? node.getURI() : FmtUtils.stringForNode(node, PROLOGUE.getPrefixMapping());
    }
}
