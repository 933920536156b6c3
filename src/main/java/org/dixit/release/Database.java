package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.apache.jena.system.Txn;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The database and the text index of one release, seen as one dataset whose default graph is the union of all graphs. */
final class Database implements AutoCloseable {

    /** Quads between two reports of progress. */
    private static final int REPORT_EVERY = 10_000;

    private static final MonitorOutput SILENT = (format, arguments) -> { };

    private final DatasetGraph stored;
    private final TextIndex index;
    private final DatasetGraph dataset;
    private long quads;

    private Database(DatasetGraph stored, TextIndex index) {
        this.stored = stored;
        this.index = index;
        this.dataset = TextDatasetFactory.create(stored, index, false);
        // A bare text:query looks at the outer context, patterns at the inner one: with one of them alone, one of both
        // finds nothing.
        Symbol union = TDB2.symUnionDefaultGraph;
        stored.getContext().setTrue(union);
        dataset.getContext().setTrue(union);
    }

    /** @param folder the release's {@code data} */
    static Database open(Path folder) throws IOException {
        Path tdb2 = Files.createDirectories(folder.resolve("tdb2"));
        Path text = Files.createDirectories(folder.resolve("text"));
        DatasetGraph stored = DatabaseMgr.connectDatasetGraph(Location.create(tdb2));
        try {
            return new Database(stored, TextSearch.open(text));
        } catch (IOException | RuntimeException e) {
            TDBInternal.expel(stored);
            throw e;
        }
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** What the catalogue's rows are found by. */
    WordIndex words(Catalogue catalogue, String base) throws IOException {
        TextIndexLucene lucene = (TextIndexLucene) index;
        return WordIndex.open(lucene.getDirectory(), lucene.getQueryAnalyzer(), catalogue, base);
    }

    /** Loads a file of N-Quads into the empty database and indexes their texts; {@code seen} gets every quad too. */
    void load(Path file, StreamRDF seen, LongConsumer progress) throws IOException {
        // One reader, then one index after the other: on few cores this takes the least time and memory of Jena's loaders.
        DataLoader loader = LoaderFactory.sequentialLoader(stored, SILENT);
        loader.startBulk();
        try {
            QuadFile.readOwn(file, new Indexing(loader.stream(), seen, progress));
            loader.finishBulk();
        } catch (IOException | RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        index.commit();
    }

    /** Adds a graph that was made from what is already there. */
    void add(Node name, Graph graph) {
        Txn.executeWrite(stored, () -> {
            Iterator<Triple> triples = graph.find();
            while (triples.hasNext()) {
                Quad quad = new Quad(name, triples.next());
                stored.add(quad);
                index(quad);
                quads++;
            }
        });
        index.commit();
    }

    /** Whether it says something about a thing. */
    boolean describes(Node thing) {
        return Reading.from(stored, () -> stored.contains(Node.ANY, thing, Node.ANY, Node.ANY));
    }

    /** How many quads were put into it, each of which came once. */
    long quads() {
        return quads;
    }

    private void index(Quad quad) {
        if (quad.getObject().isLiteral()) {
            Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
            if (entity != null) {
                index.addEntity(entity);
            }
        }
    }

    /** Frees files and locks; the dataset is of no use afterwards. */
    @Override
    public void close() {
        index.close();
        TDBInternal.expel(stored);
    }

    private final class Indexing extends StreamRDFWrapper {
        private final StreamRDF seen;
        private final LongConsumer progress;

        Indexing(StreamRDF loader, StreamRDF seen, LongConsumer progress) {
            super(loader);
            this.seen = seen;
            this.progress = progress;
        }

        @Override
        public void quad(Quad quad) {
            super.quad(quad);
            seen.quad(quad);
            index(quad);
            if (++quads % REPORT_EVERY == 0) {
                progress.accept(quads);
            }
        }
    }
}
