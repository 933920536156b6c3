package org.dixit.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a dataset, and what they say of it.
 *
 * @param publisher name of the person or body
 * @param publisherUrl page of the publisher
 * @param contact where to write to: a page or a {@code mailto:} address
 * @param creators names of those to cite; the publisher where there are none
 * @param description of the dataset, in English
 * @param license on the data; that on the ontology and the notice on quoted text are not the publisher's to choose
 * @param keywords to find the dataset by
 * @param themes at least one
 * @param places that the articles are about, by IRIs of an authority such as GeoNames
 * @param frequency of new releases
 * @param identifier by which the dataset is to be cited, such as a DOI, where there is one besides its own IRI
 * @param versionNotes on this release; what was added and removed is told anyway
 */
public record Publication(
        String publisher, URI publisherUrl, URI contact, List<String> creators, String description, License license,
        List<String> keywords, List<DataTheme> themes, List<URI> places, UpdateFrequency frequency,
        @Nullable URI identifier, @Nullable String versionNotes) {

    /** What a dataset says of itself whose publisher gives no description. */
    public static final String DEFAULT_DESCRIPTION = "Who said what, through whom: statements that news articles report, with speaker, "
            + "words, place in the article and chain of sources. "
            + "The dataset says that something was said; it never says that it is so.";

    static final List<String> DEFAULT_KEYWORDS =
            List.of("news", "quotations", "reported speech", "attribution", "sources", "political actors");

    public Publication {
        if (publisher.isBlank() || description.isBlank() || keywords.isEmpty() || themes.isEmpty()) {
            throw new IllegalArgumentException("a dataset needs a publisher, a description, a keyword and a theme");
        }
        creators = creators.isEmpty() ? List.of(publisher) : List.copyOf(creators);
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        places = List.copyOf(places);
    }

    /** What can be said where nothing is given: the address stands for its owner. */
    public static Publication at(String base) {
        URI home = URI.create(base);
        return new Publication("The publisher at " + home.getAuthority(), home, home, List.of(), DEFAULT_DESCRIPTION, License.CC_BY,
                DEFAULT_KEYWORDS, List.of(DataTheme.SOCI), List.of(), UpdateFrequency.IRREG, null, null);
    }

    /** A page, or an e-mail address with or without {@code mailto:}. */
    public static URI contact(String given) {
        return address(given.matches("[^\\s:/@]+@[^\\s:/@]+") ? "mailto:" + given : given);
    }

    /**
     * An address that somebody gave.
     *
     * @throws IllegalArgumentException where it is none; the message says what is wanted
     */
    public static URI address(String given) {
        try {
            URI uri = new URI(given);
            if (uri.isAbsolute()) {
                return URI.create(uri.toASCIIString());
            }
        } catch (URISyntaxException ignored) {
            // The message below says what an address looks like, whatever is wrong with this one.
        }
        throw new IllegalArgumentException("\"" + given + "\" is no address; give one such as "
                + "https://example.org/ or mailto:me@example.org");
    }
}
