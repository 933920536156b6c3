package org.dixit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.article.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A finished release, opened for reading: one dataset whose default graph is the union of all graphs, with full-text search
 * through {@code text:query}. Only one process can have it open; within that process it serves any number of threads.
 */
public final class Release implements AutoCloseable {

    /** Path of the sorted N-Quads within a release. */
    public static final String QUADS = "dumps/dixit.nq.gz";

    /** Path of the TriG within a release. */
    public static final String TRIG = "dumps/dixit.trig.gz";

    /** Path of the dataset's description within a release. */
    public static final String DESCRIPTION = "description.ttl";

    /** Folder of the tables within a release. */
    public static final String TABLES = "tables";

    /** Path of the archive of all tables within a release. */
    public static final String TABLES_ZIP = "tables/dixit-tables.zip";

    /** Paths of what programs look for at places of the web's own; each lies under the same path within a release. */
    public static final String SITEMAP = "sitemap.xml";
    public static final String SITEMAPS = "sitemaps";
    public static final String ROBOTS = "robots.txt";
    public static final String API_CATALOG = "api-catalog.json";

    /** Paths of how to cite the release: Citation File Format, BibTeX. */
    public static final String CITATION_CFF = "CITATION.cff";
    public static final String CITATION_BIB = "citation.bib";

    /** Path of the checksums of all files, as {@code sha256sum --check} reads them. */
    public static final String SUMS = "SHA256SUMS";

    /** Path of the dataset's description for search engines. */
    public static final String STRUCTURED_DATA = "schema-org.jsonld";

    static final String DATA = "data";
    static final String ONTOLOGY = "ontology";

    /** Beside the database, since nobody but this program reads it. */
    static final String CATALOGUE = DATA + "/catalogue";

    private final Path place;
    private final Path folder;
    private final Manifest manifest;
    private final ReleaseLock lock;
    private final Database database;
    private @Nullable Catalogue catalogue;
    private @Nullable WordIndex words;

    private Release(Path place, Path folder, Manifest manifest, ReleaseLock lock, Database database) {
        this.place = place;
        this.folder = folder;
        this.manifest = manifest;
        this.lock = lock;
        this.database = database;
    }

    /**
     * Opens the release that is current at a place.
     *
     * @throws InputException where no release is there, a damaged one, or one that another process uses
     */
    public static Release open(Path place) throws IOException, InputException {
        return open(place, ReleaseShelf.at(place).current());
    }

    /**
     * Opens one of the releases of a place.
     *
     * @param folder its own, from {@link ReleaseShelf}
     * @throws InputException as above
     */
    public static Release open(Path place, Path folder) throws IOException, InputException {
        // Looked at first, so that a folder that is no release gets no lock's file.
        check(folder);
        Path data = folder.resolve(DATA);
        ReleaseLock lock = ReleaseLock.ofRelease(folder, place);
        try {
            // From here on nobody removes it.
            return new Release(place, folder, check(folder), lock, Database.open(data));
        } catch (IOException | InputException e) {
            lock.close();
            throw e;
        } catch (RuntimeException damaged) {
            lock.close();
            throw new InputException(data.toString(), "the database cannot be opened (" + damaged.getMessage() + "); see what dixit verify "
                    + "says, copy the release again from a back-up, or build it again");
        }
    }

    /**
     * Looks whether all files of a release are there, whoever uses it.
     *
     * @throws InputException where the folder holds no release or a damaged one
     */
    public static Manifest check(Path folder) throws IOException, InputException {
        Manifest manifest = Manifest.read(folder);
        Path data = folder.resolve(DATA);
        if (!Files.isDirectory(data)) {
            throw new InputException(data.toString(), "the release has no database; build the release again");
        }
        Verification.quick(folder, manifest);
        return manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What users call it: where the next release will be found too. */
    public Path place() {
        return place;
    }

    /** Where its files lie for as long as it is open. */
    public Path folder() {
        return folder;
    }

    /** schema.org's {@code Dataset} in JSON-LD, fit to stand inside of a page's {@code script} element. */
    public String structuredData() throws IOException {
        return Files.readString(folder.resolve(STRUCTURED_DATA));
    }

    /** The data; ask it within read transactions. Nobody guards it against writing: that is for those who offer it to others. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /** The tables that lists are made from, read at the first call: in moments where the build has kept them, else anew. */
    public synchronized Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            try {
                known = storedCatalogue().orElseGet(this::readCatalogue);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            catalogue = known;
        }
        return known;
    }

    /** What the build has kept, where it is whole. */
    private Optional<Catalogue> storedCatalogue() throws IOException {
        try {
            for (FileDigest file : Inventory.read(folder).files()) {
                if (file.path().equals(CATALOGUE)) {
                    return Verification.damage(folder, file, true).isPresent() ? Optional.empty()
                            : CatalogueFile.read(folder.resolve(CATALOGUE));
                }
            }
            return Optional.empty();
        } catch (InputException damagedMeanwhile) {
            return Optional.empty();
        }
    }

    /** For a catalogue that is damaged or that an earlier program built: once, if the folder may be written to. */
    private Catalogue readCatalogue() {
        Catalogue read = CatalogueReading.of(dataset(), manifest.base());
        Path unfinished = folder.resolve(CATALOGUE + ".unfinished");
        try {
            CatalogueFile.write(read, unfinished);
            Files.move(unfinished, folder.resolve(CATALOGUE), StandardCopyOption.REPLACE_EXISTING);
            Inventory.read(folder).update(folder, CATALOGUE);
        } catch (IOException | InputException readOnly) {
            unfinished.toFile().delete();
        }
        return read;
    }

    /** The text index by rows of the catalogue, made at the first call. */
    public synchronized WordIndex words() {
        WordIndex known = words;
        if (known == null) {
            try {
                known = database.words(catalogue(), manifest.base());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words = known;
        }
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        if (words != null) {
            words.close();
        }
        database.close();
        lock.close();
    }
}
