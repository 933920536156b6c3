package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dixit.rdf.Vocabulary;

/**
 * The ontology that a release is written in, as the release's own files tell: its version, the versions before it, the shapes and the
 * examples. A release keeps what it was built with, whichever program serves it.
 *
 * @param versions of the ontology, the release's own first, then older ones, newest first
 * @param shapes that data are checked against
 * @param examples whole graphs that conform
 */
public record ReleasedOntology(List<Document> versions, Document shapes, List<Example> examples) {

    private static final Node VERSION_INFO = NodeFactory.createURI("http://www.w3.org/2002/07/owl#versionInfo");
    private static final String SHAPES = "shapes.ttl";
    private static final String VERSIONS = "versions";
    private static final String EXAMPLES = "examples";

    public ReleasedOntology {
        versions = List.copyOf(versions);
        examples = List.copyOf(examples);
    }

    /**
     * A file of Turtle.
     *
     * @param version that it says it is
     * @param turtle as it stands, with its comments
     * @param graph the same, with its prefixes
     * @param subjects in the order in which they first appear
     */
    public record Document(String version, String turtle, Graph graph, List<Node> subjects) {
        public Document {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * An example of data.
     *
     * @param path under the address of the ontology
     * @param note what it shows, in its own words
     */
    public record Example(String path, String note) {
    }

    /** Reads the files of a release. */
    public static ReleasedOntology of(Release release) throws IOException {
        Path folder = release.folder().resolve(Release.ONTOLOGY);
        List<Document> versions = new ArrayList<>();
        for (Path file : files(folder.resolve(VERSIONS), ".ttl", release)) {
            versions.add(read(Files.readString(file)));
        }
        versions.sort(Comparator.comparing(Document::version, ReleasedOntology::byNumbers).reversed());
        versions.addFirst(read(Files.readString(folder.resolve(OntologyFiles.ONTOLOGY))));
        List<Example> examples = new ArrayList<>();
        for (Path file : files(folder.resolve(EXAMPLES), "", release)) {
            examples.add(new Example(EXAMPLES + "/" + file.getFileName(), note(file)));
        }
        return new ReleasedOntology(versions, read(Files.readString(folder.resolve(SHAPES))), examples);
    }

    /** The version that the release is written in. */
    public Document current() {
        return versions.getFirst();
    }

    /** One of the versions by its number, such as {@code 0.1.0}. */
    public Optional<Document> version(String number) {
        return versions.stream().filter(document -> document.version().equals(number)).findFirst();
    }

    /** Only files that the release's manifest lists; a release of an older program may have none. */
    private static List<Path> files(Path folder, String ending, Release release) {
        return release.manifest().files().stream().map(file -> release.folder().resolve(file.path()))
                .filter(file -> file.getParent().equals(folder) && file.toString().endsWith(ending)).sorted().toList();
    }

    /** Turtle begins with a comment, JSON cannot. */
    private static String note(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("");
        return first.startsWith("#") ? first.replaceFirst("^# *", "") : "A denial, written by hand in JSON with the context.";
    }

    private static Document read(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        StreamRDF both = new StreamRDFWrapper(StreamRDFLib.graph(graph)) {
            @Override
            public void triple(Triple triple) {
                subjects.add(triple.getSubject());
                super.triple(triple);
            }
        };
        // A fixed seed: the same blank nodes of the shapes in every answer.
        RDFParser.fromString(turtle, Lang.TURTLE).labelToNode(LabelToNode.createScopeByDocumentHash(new UUID(0, 0))).parse(both);
        String version = graph.find(Node.ANY, VERSION_INFO, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional().orElse("");
        return new Document(version, turtle, graph, List.copyOf(subjects));
    }

    /** 0.10 after 0.9. */
    private static int byNumbers(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = left[i].length() == right[i].length() ? left[i].compareTo(right[i]) : left[i].length() - right[i].length();
            if (difference != 0) {
                return difference;
            }
        }
        return left.length - right.length;
    }

    /** Whether a term is one of the ontology's own. */
    public static boolean isOwn(Node term) {
        return term.isURI() && term.getURI().startsWith(Vocabulary.NAMESPACE);
    }
}
