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

/**
 * What stood at the target before: enough of it to say what a new release adds and removes.
 *
 * @param version of that release
 * @param base its base; releases of different bases share no IRI and are not compared
 * @param statements the IRIs of its statements
 */
record PreviousRelease(String version, String base, SortedSet<String> statements) {

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
        Manifest manifest = Manifest.read(folder);
        StatementCollector collector = new StatementCollector();
        QuadFile.readOwn(folder.resolve(Release.QUADS), collector);
        return Optional.of(new PreviousRelease(manifest.version(), manifest.base(), collector.statements()));
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
