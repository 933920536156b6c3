package org.dixit.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dixit.release.BibTex;
import org.dixit.release.License;
import org.dixit.release.Manifest;

/**
 * How to cite something of this release.
 *
 * @param reference for a list of references
 * @param bibtex the same for a file of references
 * @param iri that stays, whatever release is served
 * @param version of the release
 */
public record Citation(String reference, String bibtex, String iri, String version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * @param what the thing is, as a reference begins: {@code Mara Lind: “The harbour will open”}
     * @param iri of the thing
     */
    static Citation of(String what, String iri, Manifest manifest) {
        String license = License.named(manifest.license()).shortName();
        String stop = what.matches("(?s).*[.!?][”\"]?") ? "" : ".";
        String reference = what + stop + " In: " + manifest.title() + ", version " + manifest.version() + ", "
                + manifest.created().substring(0, 10) + ". " + iri + " (data: " + license + "; quoted words belong to their publishers)";
        BibTex bibtex = new BibTex(key(iri, manifest))
                .exactly("title", what)
                .words("howpublished", "In: " + manifest.title())
                .words("version", manifest.version())
                .field("year", manifest.created().substring(0, 4))
                .url(iri)
                .words("note", "Data: " + license + ". Quoted words belong to their publishers");
        return new Citation(reference, bibtex.text(), iri, manifest.version());
    }

    /**
     * The answer to a query: the release says which data, the address says which question. A release does not change, so no day of
     * access is needed; asking the same release again gives the same answer.
     *
     * @param address of the query, absolute
     */
    public static Citation ofAnswer(String address, Manifest manifest) {
        ZonedDateTime created = Instant.parse(manifest.created()).atZone(ZoneOffset.UTC);
        String release = manifest.base() + "dataset/" + manifest.version();
        String reference = manifest.title() + ". Release " + manifest.version() + " of " + DAY.format(created) + ", " + release
                + ". Answer to the query " + address + ".";
        BibTex bibtex = new BibTex("dixit-" + manifest.version())
                .exactly("title", manifest.title() + ": answer to a query")
                .words("version", manifest.version())
                .field("year", Integer.toString(created.getYear()))
                .field("month", Integer.toString(created.getMonthValue()))
                .url(address)
                .field("note", "Data set, release " + manifest.version() + " of " + DAY.format(created) + ", \\url{" + release + "}");
        return new Citation(reference, bibtex.text(), address, manifest.version());
    }

    private static String key(String iri, Manifest manifest) {
        String path = iri.startsWith(manifest.base()) ? iri.substring(manifest.base().length()) : iri;
        return "dixit-" + path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
