package org.dixit.release;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a release is to be cited: as a sentence, for BibTeX, and in the Citation File Format 1.2.0. */
final class Citation {

    private static final String DOI = "https://doi.org/";

    private final ReleaseSettings settings;
    private final Publication publication;
    private final String date;
    private final String address;

    Citation(ReleaseSettings settings) {
        this.settings = settings;
        this.publication = settings.publication();
        this.date = settings.created().atZone(ZoneOffset.UTC).toLocalDate().toString();
        URI identifier = publication.identifier();
        this.address = identifier == null ? settings.base() + "dataset/" + settings.version() : identifier.toString();
    }

    /** For people: authors, year, title, version, publisher, address. */
    String sentence() {
        String authors = String.join("; ", publication.creators());
        String by = publication.creators().equals(List.of(publication.publisher())) ? "" : " " + publication.publisher() + ".";
        return authors + " (" + date.substring(0, 4) + "): " + settings.title() + ". Version " + settings.version() + " [data set]." + by
                + " " + address;
    }

    String bibtex() {
        BibTex bib = new BibTex("dixit-" + settings.version())
                .field("author", String.join(" and ",
                        publication.creators().stream().map(name -> "{" + BibTex.escaped(name) + "}").toList()))
                .exactly("title", settings.title())
                .field("year", date.substring(0, 4))
                .field("month", Integer.toString(Integer.parseInt(date.substring(5, 7))))
                .words("publisher", publication.publisher())
                .words("version", settings.version())
                .words("note", "Data set, version " + settings.version() + ", " + publication.license().name());
        String doi = doi();
        return (doi == null ? bib : bib.field("doi", doi)).url(address).text();
    }

    private @Nullable String doi() {
        return address.startsWith(DOI) ? address.substring(DOI.length()) : null;
    }

    String cff() {
        StringBuilder cff = new StringBuilder("cff-version: 1.2.0\n"
                + "message: \"If you use this dataset, please cite this release of it.\"\ntype: dataset\n");
        entry("title", settings.title(), cff);
        entry("abstract", publication.description(), cff);
        entry("version", settings.version(), cff);
        entry("date-released", date, cff);
        cff.append("authors:\n");
        publication.creators().forEach(name -> cff.append("  - name: ").append(quoted(name)).append('\n'));
        if (publication.license().spdx() != null) {
            entry("license", publication.license().spdx(), cff);
        } else {
            entry("license-url", publication.license().iri().toString(), cff);
        }
        entry("url", settings.base(), cff);
        String doi = doi();
        if (doi != null) {
            entry("doi", doi, cff);
        }
        cff.append("identifiers:\n  - type: url\n    value: ").append(quoted(settings.base() + "dataset/" + settings.version()))
                .append("\n    description: \"This release\"\nkeywords:\n");
        publication.keywords().forEach(word -> cff.append("  - ").append(quoted(word)).append('\n'));
        return cff.toString();
    }

    private static void entry(String key, String value, StringBuilder cff) {
        cff.append(key).append(": ").append(quoted(value)).append('\n');
    }

    /** A double-quoted scalar of YAML. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
