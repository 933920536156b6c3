package org.dixit.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the release for people and programs to take away.
 *
 * @param slug for its IRI
 * @param path within the release, and of the server
 * @param title for people
 * @param about what is in it
 * @param mediaType of the contents, as IANA lists it
 * @param compression media type of the compression, if any
 * @param archive media type of the archive that holds several files, if it is one
 * @param fileType its code in the file type list of the Publications Office
 * @param standard that it follows
 */
record Download(String slug, String path, String title, String about, String mediaType, @Nullable String compression,
        @Nullable String archive, String fileType, String standard) {

    private static final String GZIP = "application/gzip";
    private static final String CSV_ON_THE_WEB = "https://www.w3.org/TR/tabular-metadata/";

    static final List<Download> ALL = List.of(
            new Download("nquads", Release.QUADS, "N-Quads", "The whole dataset, one quad a line, sorted", "application/n-quads", GZIP,
                    null, "RDF_N_QUADS", "https://www.w3.org/TR/n-quads/"),
            new Download("trig", Release.TRIG, "TriG", "The whole dataset, graph by graph, for people to read as well", "application/trig",
                    GZIP, null, "RDF_TRIG", "https://www.w3.org/TR/trig/"),
            new Download("tables", Release.TABLES_ZIP, "Tables, all in one", "The four tables and the description of their columns",
                    "text/csv", null, "application/zip", "CSV", CSV_ON_THE_WEB),
            table("statements", "who said what, in which article, how surely"),
            table("sources", "each statement's speakers, cited and original sources, and whom it mentions"),
            table("actors", "persons, organizations, states, media and groups"),
            table("articles", "where the statements stand"));

    private static Download table(String name, String about) {
        return new Download("table-" + name, Release.TABLES + "/" + name + ".csv", "Table of " + name, "Table: " + about, "text/csv", null,
                null, "CSV", CSV_ON_THE_WEB);
    }
}
