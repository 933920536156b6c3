package org.dixit.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.BuildProgress.Stage;

/**
 * Builds a release aside and moves it in whole. What stood at the target stays current until the move and can be gone back to
 * afterwards ({@link ReleaseShelf}); a server that has it open goes on with it. A build that fails or is closed unfinished changes
 * nothing, and the next build removes what a killed one left. Order of calls: {@link #to}, then {@link #quads} or {@link #add} as
 * often as needed, {@link #finish}, {@link #close}. Confined to one thread.
 */
public final class ReleaseBuilder implements AutoCloseable {

    private static final String WORK = "work";

    private final ReleaseShelf shelf;
    private final Path aside;
    private final ReleaseSettings settings;
    private final BuildProgress progress;
    private final ReleaseLock lock;
    private final Optional<PreviousRelease> previous;
    private final SortedQuads sorted;
    private long read;
    private boolean finished;

    private ReleaseBuilder(ReleaseShelf shelf, Path aside, ReleaseSettings settings, BuildProgress progress, ReleaseLock lock)
            throws IOException, InputException {
        this.shelf = shelf;
        this.aside = aside;
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
        this.previous = PreviousRelease.at(shelf.current());
        this.sorted = new SortedQuads(Files.createDirectories(aside.resolve(WORK)));
    }

    /**
     * Begins a build.
     *
     * @param target the release's folder; its parent is made where missing
     * @throws InputException where the target is no release, is being built by somebody else, or is a folder, not a link, that is in use
     */
    public static ReleaseBuilder to(Path target, ReleaseSettings settings, BuildProgress progress)
            throws IOException, InputException {
        ReleaseShelf shelf = ReleaseShelf.at(target);
        Path aside = shelf.place().resolveSibling("." + shelf.place().getFileName() + ".building");
        Files.createDirectories(aside.resolve(Release.DATA));
        ReleaseLock lock = ReleaseLock.ofBuild(target, aside);
        try {
            clear(aside);
            shelf.check();
            return new ReleaseBuilder(shelf, aside, settings, progress, lock);
        } catch (IOException | InputException | RuntimeException e) {
            lock.close();
            ReleaseShelf.remove(aside);
            throw e;
        }
    }

    /** Takes the converter's quads; every one needs a named graph, and repeated ones count once. */
    public StreamRDF quads() {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                throw new IllegalStateException("a triple without a graph: " + triple);
            }

            @Override
            public void quad(Quad quad) {
                sorted.add(quad);
                if (++read % 10_000 == 0) {
                    progress.at(Stage.READING, read);
                }
            }
        };
    }

    /**
     * Adds a file of quads that the converter wrote.
     *
     * @param file its name says the format: {@code .nq}, {@code .trig}, with or without {@code .gz}
     * @throws InputException where the file is not in its format
     */
    public void add(Path file) throws IOException, InputException {
        QuadFile.read(file, quads());
    }

    /**
     * Loads, describes and moves in.
     *
     * @throws InputException where somebody has begun to use a folder meanwhile that must be moved
     */
    public Manifest finish() throws IOException, InputException {
        try {
            Manifest manifest = build();
            Inventory.write(aside);
            Folders.sync(aside);
            shelf.moveIn(aside, lock);
            finished = true;
            return manifest;
        } catch (InternalError unwritable) {
            // The database's files are written through memory: this is what Java says where the disk has no room for that.
            throw new IOException("No space left on device for the database, or the device fails", unwritable);
        }
    }

    private Manifest build() throws IOException {
        Graph ontology = copyOntology();
        Node ontologyGraph = node("graph/ontology");
        ontology.find().forEachRemaining(triple -> sorted.add(new Quad(ontologyGraph, triple)));
        ExampleQueries.quads(settings.base()).forEach(sorted::add);
        Path lines = aside.resolve(WORK).resolve("sorted.nq");
        sorted.writeTo(lines);

        ReleaseHistory history;
        String canonicalHash;
        PreviousRelease.StatementCollector statements = new PreviousRelease.StatementCollector();
        ReleaseFiles files = new ReleaseFiles(aside, settings);
        try (Database database = Database.open(aside.resolve(Release.DATA))) {
            database.load(lines, statements, count -> progress.at(Stage.LOADING, count));
            progress.at(Stage.DESCRIBING, 0);
            Census census = Census.of(database.dataset());
            Coverage coverage = Coverage.of(database.dataset());
            DatasetDescription describing = new DatasetDescription(settings, coverage,
                    ReleaseHistory.of(settings, previous.filter(before -> before.hasBase(settings.base())).orElse(null),
                            statements.statements(), Counting.of(database.dataset(), census, database.quads())), licenses(ontology));
            Graph description = describing.graph(census, database::describes);
            history = describing.history();
            Node descriptionGraph = node("graph/dataset");
            database.add(descriptionGraph, description);
            description.find().forEachRemaining(triple -> sorted.add(new Quad(descriptionGraph, triple)));
            sorted.writeTo(lines);
            files.writeData(lines, database.dataset(), count -> progress.at(Stage.DUMPING, count));
            canonicalHash = CanonicalQuads.hash(lines, aside.resolve(WORK));
            List<FileDigest> downloads = files.downloads();
            Graph checksums = Checksums.of(settings, downloads, canonicalHash);
            database.add(node("graph/distributions"), checksums);
            GraphUtil.addInto(description, checksums);
            writeTurtle(description, aside.resolve(Release.DESCRIPTION));
            files.writeAbout(coverage, history.counts(), downloads);
            CatalogueFile.write(CatalogueReading.of(database.dataset(), settings.base()), aside.resolve(Release.CATALOGUE));
        }
        ReleaseShelf.remove(aside.resolve(WORK));
        Manifest manifest = manifest(history, canonicalHash);
        manifest.write(aside);
        return manifest;
    }

    /** Gives the build up, if it was not finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            lock.close();
            ReleaseShelf.remove(aside);
        }
    }

    private Graph copyOntology() throws IOException {
        SortedMap<String, String> files = OntologyFiles.all();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path copy = aside.resolve(Release.ONTOLOGY).resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        return RDFParser.fromString(files.get(OntologyFiles.ONTOLOGY), Lang.TURTLE).toGraph();
    }

    private static List<Node> licenses(Graph ontology) {
        return ontology.find(Vocabulary.ONTOLOGY, Terms.LICENSE, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).toList();
    }

    private Manifest manifest(ReleaseHistory history, String canonicalHash) throws IOException {
        List<FileDigest> files = FileDigest.all(aside, aside.resolve(Release.DATA));
        Path sums = aside.resolve(Release.SUMS);
        FileDigest.writeSums(files, sums);
        List<FileDigest> all = Stream.concat(files.stream(), Stream.of(FileDigest.of(aside, sums)))
                .sorted(Comparator.comparing(FileDigest::path)).toList();
        return new Manifest(Manifest.FORMAT, settings.version(), settings.created().toString(), settings.base(), settings.title(),
                settings.programVersion(), settings.extractor(), settings.publication().publisher(),
                settings.publication().license().iri().toString(), canonicalHash, history.counts(), history.change(), history.earlier(),
                all);
    }

    private Node node(String path) {
        return NodeFactory.createURI(settings.base() + path);
    }

    private static void writeTurtle(Graph graph, Path file) throws IOException {
        graph.getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
        }
    }

    /** Removes what a killed build left; the lock's own file stays, since it is held. */
    static void clear(Path aside) throws IOException {
        try (Stream<Path> entries = Files.walk(aside, 2)) {
            Path data = aside.resolve(Release.DATA);
            Path held = data.resolve(ReleaseLock.FILE);
            for (Path entry : entries.filter(path -> !path.equals(aside) && !path.equals(data) && !path.equals(held)).toList()) {
                ReleaseShelf.remove(entry);
            }
        }
    }
}
