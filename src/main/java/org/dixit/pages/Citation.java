package org.dixit.pages;

import java.util.Locale;
import org.dixit.release.License;
import org.dixit.release.Manifest;
import org.dixit.release.Tex;

/**
 * How to cite one thing of this release.
 *
 * @param reference for a list of references
 * @param bibtex the same for BibTeX
 * @param iri that stays, whatever release is served
 * @param version of the release
 */
public record Citation(String reference, String bibtex, String iri, String version) {

    /**
     * @param what the thing is, as a reference begins: {@code Mara Lind: “The harbour will open”}
     * @param iri of the thing
     */
    static Citation of(String what, String iri, Manifest manifest) {
        String license = License.named(manifest.license()).shortName();
        String year = manifest.created().substring(0, 4);
        String stop = what.matches("(?s).*[.!?][”\"]?") ? "" : ".";
        String reference = what + stop + " In: " + manifest.title() + ", version " + manifest.version() + ", "
                + manifest.created().substring(0, 10) + ". " + iri + " (data: " + license + "; quoted words belong to their publishers)";
        String bibtex = "@misc{" + key(iri, manifest) + ",\n"
                + "  title = {{" + Tex.escaped(what) + "}},\n"
                + "  howpublished = {In: " + Tex.escaped(manifest.title()) + "},\n"
                + "  version = {" + Tex.escaped(manifest.version()) + "},\n"
                + "  year = {" + year + "},\n"
                + "  url = {" + iri.replace("{", "%7B").replace("}", "%7D") + "},\n"
                + "  note = {Data: " + Tex.escaped(license) + ". Quoted words belong to their publishers}\n}";
        return new Citation(reference, bibtex, iri, manifest.version());
    }

    private static String key(String iri, Manifest manifest) {
        String path = iri.startsWith(manifest.base()) ? iri.substring(manifest.base().length()) : iri;
        return "dixit-" + path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
