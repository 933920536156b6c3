package org.dixit.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dixit.release.Manifest;
import org.dixit.release.Tex;

/**
 * How to cite the answer to a query: the release says which data, the address says which question. A release does not change, so
 * no day of access is needed; asking the same release again gives the same answer.
 *
 * @param text for a list of references
 * @param bibtex for a file of references
 */
public record ResultCitation(String text, String bibtex) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /**
     * @param manifest of the release that was asked
     * @param address of the query, absolute
     */
    public static ResultCitation of(Manifest manifest, String address) {
        ZonedDateTime created = Instant.parse(manifest.created()).atZone(ZoneOffset.UTC);
        String release = manifest.base() + "dataset/" + manifest.version();
        String text = manifest.title() + ". Release " + manifest.version() + " of " + DAY.format(created) + ", " + release
                + ". Answer to the query " + address + ".";
        String bibtex = """
                @misc{dixit-%s,
                  title = {{%s}: answer to a query},
                  version = {%s},
                  year = {%d},
                  month = %s,
                  url = {%s},
                  note = {Data set, release %s of %s, \\url{%s}}
                }
                """.formatted(manifest.version(), Tex.escaped(manifest.title()), manifest.version(), created.getYear(),
                MONTH.format(created).substring(0, 3).toLowerCase(Locale.ROOT), address, manifest.version(), DAY.format(created), release);
        return new ResultCitation(text, bibtex);
    }
}
