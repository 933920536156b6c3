package org.dixit.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an article's publication, apart from its text; the fields are those of {@link Article}.
 *
 * @param publisher the medium; its site follows from the article's address where it is not told
 * @param language empty where unknown
 */
record Metadata(@Nullable URI url, String title, @Nullable Publisher publisher, @Nullable LocalDate publishedOn,
        List<String> authors, String language, int version, Article.Status status, @Nullable URI revises) {

    static final Metadata NONE = new Metadata(null, "", null, null, List.of(), "", 1, Article.Status.PUBLISHED, null);

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    /** News without a declared language is taken for English, the only language that is extracted. */
    private static final String DEFAULT_LANGUAGE = "en";

    Metadata {
        authors = List.copyOf(authors);
        if (publisher != null && publisher.site() == null && url != null) {
            publisher = new Publisher(publisher.name(), site(url));
        }
    }

    Article article(String file, Body body) {
        return new Article(file, url, title.isEmpty() ? body.openingHeading() : title, publisher, publishedOn, authors,
                language.isEmpty() ? DEFAULT_LANGUAGE : language, version, status, revises, body.text(), body.blocks());
    }

    /** Scheme and host (and port) of an address. */
    static URI site(URI url) {
        return URI.create((url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    /** An absolute web address, or nothing. */
    static Optional<URI> address(String text) {
        try {
            URI url = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The local date of an ISO 8601 date or date and time, as it is written, whatever its zone. */
    static Optional<LocalDate> date(String text) {
        Matcher iso = ISO_DATE.matcher(text.strip());
        try {
            return iso.matches() ? Optional.of(LocalDate.parse(iso.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A well-formed language tag in its usual case, or nothing. */
    static Optional<String> languageTag(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text.strip().replace('_', '-')).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
