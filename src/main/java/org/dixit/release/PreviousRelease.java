package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.InputException;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What stood at the target before: enough of it to say what a new release adds and removes.
 *
 * @param manifest of that release; nothing where an older program built it, which is then not compared
 * @param statements the IRIs of its statements
 */
record PreviousRelease(@Nullable Manifest manifest, SortedSet<String> statements) {

    /**
     * Reads the release in a folder from its dump, which no lock guards.
     *
     * @return nothing where no folder is, or an empty one
     * @throws InputException where the folder holds something else than a release
     */
    static Optional<PreviousRelease> at(Path folder) throws IOException, InputException {
        if (!Files.exists(folder) || isEmpty(folder)) {
            return Optional.empty();
        }
        if (Manifest.isOlder(folder)) {
            return Optional.of(new PreviousRelease(null, new TreeSet<>()));
        }
        Manifest manifest = Manifest.read(folder);
        StatementCollector collector = new StatementCollector();
        QuadFile.readOwn(folder.resolve(Release.QUADS), collector);
        return Optional.of(new PreviousRelease(manifest, collector.statements()));
    }

    /** Whether its statements can be compared: releases of different bases share no IRI. */
    boolean hasBase(String base) {
        return manifest != null && manifest.base().equals(base);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Gathers the IRIs of statements out of a stream of quads. */
    static final class StatementCollector extends StreamRDFBase {
        private final SortedSet<String> statements = new TreeSet<>();

        @Override
        public void quad(Quad quad) {
            if (quad.getPredicate().equals(Vocabulary.Rdf.type) && quad.getObject().equals(Vocabulary.Statement)) {
                statements.add(quad.getSubject().getURI());
            }
        }

        SortedSet<String> statements() {
            return statements;
        }
    }
}
