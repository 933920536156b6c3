package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/** What lies in a release's folder beside the database, the manifest and the ontology, written in one pass over the sorted quads. */
final class ReleaseFiles {

    private final Path folder;
    private final ReleaseSettings settings;

    ReleaseFiles(Path folder, ReleaseSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Dumps, tables and sitemap.
     *
     * @param quads sorted N-Quads
     * @param dataset the same, to look names up
     */
    void writeData(Path quads, DatasetGraph dataset, LongConsumer progress) throws IOException {
        Files.createDirectories(folder.resolve(Release.QUADS).getParent());
        Path tables = folder.resolve(Release.TABLES);
        dataset.begin(TxnType.READ);
        try (Tables rows = new Tables(tables, settings.base(), dataset); Sitemap sitemap = new Sitemap(folder, settings)) {
            Dumps.write(quads, folder.resolve(Release.QUADS), folder.resolve(Release.TRIG), List.of(rows, sitemap), progress);
        } finally {
            dataset.end();
        }
        Tables.describe(tables, settings);
        Tables.zip(tables, folder.resolve(Release.TABLES_ZIP));
    }

    /** The downloads, in the order of {@link Download#ALL}. */
    List<FileDigest> downloads() throws IOException {
        List<FileDigest> downloads = new ArrayList<>();
        for (Download download : Download.ALL) {
            downloads.add(FileDigest.of(folder, folder.resolve(download.path())));
        }
        return downloads;
    }

    /** How to cite it, and what search engines and other programs look for. */
    void writeAbout(Coverage coverage, Manifest.Counts counts, List<FileDigest> downloads) throws IOException {
        Citation citation = new Citation(settings);
        Files.writeString(folder.resolve(Release.CITATION_CFF), citation.cff());
        Files.writeString(folder.resolve(Release.CITATION_BIB), citation.bibtex());
        Files.writeString(folder.resolve(Release.STRUCTURED_DATA), StructuredData.of(settings, coverage, counts, downloads));
        Files.writeString(folder.resolve(Release.ROBOTS), WebFiles.robots(settings.base()));
        Files.writeString(folder.resolve(Release.API_CATALOG), WebFiles.apiCatalog(settings.base()));
    }
}
