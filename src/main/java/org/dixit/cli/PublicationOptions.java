package org.dixit.cli;

import java.util.List;
import org.dixit.release.DataTheme;
import org.dixit.release.License;
import org.dixit.release.Publication;
import org.dixit.release.UpdateFrequency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who publishes a release, and what they say of it. Whoever types these more than once keeps them in a file: {@code @FILE}. */
final class PublicationOptions {

    @Option(names = "--publisher-name", paramLabel = "NAME", description = "Who publishes the dataset (default: named by the base).")
    private @Nullable String publisher;

    @Option(names = "--publisher-url", paramLabel = "URL", description = "The publisher's page (default: the base).")
    private @Nullable String publisherUrl;

    @Option(names = "--contact", paramLabel = "ADDRESS",
            description = "Where to write to about the dataset: an e-mail address or a page (default: the publisher's page).")
    private @Nullable String contact;

    @Option(names = "--creator", paramLabel = "NAME",
            description = "Whom to cite; may be given more than once (default: the publisher).")
    private List<String> creators = List.of();

    @Option(names = "--description", paramLabel = "TEXT", defaultValue = Publication.DEFAULT_DESCRIPTION,
            description = "What the dataset is, in English (default: what every dataset of this kind is).")
    private String description = Publication.DEFAULT_DESCRIPTION;

    @Option(names = "--license", paramLabel = "LICENSE", defaultValue = "CC-BY-4.0",
            description = "The licence of the data, by its SPDX name or its address (default: ${DEFAULT-VALUE}). Quoted words stay their "
                    + "publishers'.")
    private String license = "CC-BY-4.0";

    @Option(names = "--keyword", paramLabel = "WORD",
            description = "To find the dataset by; may be given more than once (default: what every dataset of this kind is about).")
    private List<String> keywords = List.of();

    @Option(names = "--theme", paramLabel = "CODE",
            description = "Of the European list of data themes; may be given more than once: ${COMPLETION-CANDIDATES} (default: SOCI).")
    private List<DataTheme> themes = List.of();

    @Option(names = "--place", paramLabel = "IRI",
            description = "What place the articles are about, by an IRI of GeoNames or another authority; may be given more than once.")
    private List<String> places = List.of();

    @Option(names = "--frequency", paramLabel = "CODE", defaultValue = "IRREG",
            description = "How often releases come: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private UpdateFrequency frequency = UpdateFrequency.IRREG;

    @Option(names = "--identifier", paramLabel = "IRI",
            description = "By which the dataset is to be cited, such as https://doi.org/10.1234/567 (default: the release's own IRI).")
    private @Nullable String identifier;

    @Option(names = "--version-notes", paramLabel = "TEXT",
            description = "What is new in this release (default: the number of statements that were added and removed).")
    private @Nullable String versionNotes;

    /** @throws IllegalArgumentException where an address is none */
    Publication publication(String base) {
        Publication given = Publication.at(base);
        String page = publisherUrl == null ? given.publisherUrl().toString() : publisherUrl;
        return new Publication(publisher == null ? given.publisher() : publisher, Publication.address(page),
                contact == null ? Publication.address(page) : Publication.contact(contact), creators, description, License.named(license),
                keywords.isEmpty() ? given.keywords() : keywords, themes.isEmpty() ? given.themes() : themes,
                places.stream().map(Publication::address).toList(), frequency,
                identifier == null ? null : Publication.address(identifier), versionNotes);
    }
}
