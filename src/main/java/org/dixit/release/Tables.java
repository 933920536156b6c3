package org.dixit.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The dataset as four joined tables for people without SPARQL, with their description in the terms of CSV on the Web (W3C). Takes
 * the quads in the order of the dump, keeps one article at a time, and is to be used within a read transaction.
 */
final class Tables extends StreamRDFBase implements Closeable {

    /** Where a description of all tables of a folder is looked for, by the recommendation. */
    static final String DESCRIPTION = "csv-metadata.json";

    private static final List<String> SHARED = List.of("provenance", "quotations", "dataset", "ontology");

    private final List<TableFile> files = new ArrayList<>();
    private final ArticleTables articles;
    private final ActorTable actors;
    private final Node actorsGraph;
    private final Set<Node> shared;
    private @Nullable Node current;
    private ArticleGraph held = new ArticleGraph();

    /** @param dataset to look names up, whose read transaction the caller holds */
    Tables(Path folder, String base, DatasetGraph dataset) throws IOException {
        Files.createDirectories(folder);
        ActorNames names = new ActorNames(dataset);
        JsonNode tables = description().path("tables");
        for (JsonNode table : tables) {
            files.add(new TableFile(folder, table));
        }
        this.articles = new ArticleTables(file("articles", tables), file("statements", tables), file("sources", tables), names);
        this.actors = new ActorTable(file("actors", tables), names, dataset);
        this.actorsGraph = NodeFactory.createURI(base + "graph/actors");
        this.shared = SHARED.stream().map(name -> NodeFactory.createURI(base + "graph/" + name)).collect(Collectors.toSet());
    }

    private TableFile file(String name, JsonNode tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).path("url").asText().equals(name + ".csv")) {
                return files.get(i);
            }
        }
        throw new IllegalStateException("the tables' description lacks " + name);
    }

    @Override
    public void quad(Quad quad) {
        if (shared.contains(quad.getGraph())) {
            return;
        }
        Node unit = quad.getGraph().equals(actorsGraph) ? quad.getSubject() : quad.getGraph();
        if (!unit.equals(current)) {
            flush();
            current = unit;
        }
        held.add(quad.asTriple());
    }

    @Override
    public void finish() {
        flush();
    }

    private void flush() {
        if (current != null) {
            articles.add(held);
            actors.add(current, held);
        }
        held = new ArticleGraph();
    }

    @Override
    public void close() throws IOException {
        for (TableFile file : files) {
            file.close();
        }
    }

    /** Writes the description of the columns beside the tables. */
    static void describe(Path folder, ReleaseSettings settings) throws IOException {
        ObjectNode description = description();
        description.put("@id", settings.base() + Release.TABLES + "/" + DESCRIPTION);
        description.put("dc:title", settings.title());
        description.put("dc:publisher", settings.publication().publisher());
        description.putObject("dc:license").put("@id", settings.publication().license().iri().toString());
        description.putObject("dc:isPartOf").put("@id", settings.base() + "dataset/" + settings.version());
        description.putObject("dc:issued").put("@value", settings.created().toString()).put("@type", "xsd:dateTime");
        Files.writeString(folder.resolve(DESCRIPTION), Manifest.writer().writeValueAsString(description) + "\n");
    }

    /** Puts all files of a folder into one archive, the same bytes whenever and wherever. */
    static void zip(Path folder, Path archive) throws IOException {
        List<Path> paths;
        try (Stream<Path> list = Files.list(folder)) {
            paths = list.filter(path -> !path.equals(archive)).sorted().toList();
        }
        try (OutputStream file = Files.newOutputStream(archive); ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path path : paths) {
                ZipEntry entry = new ZipEntry(path.getFileName().toString());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(entry);
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }

    private static ObjectNode description() throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream("/tables/" + DESCRIPTION)) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        }
    }
}
