package org.dixit.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells of its article, in the order of trust: JSON-LD, OpenGraph, meta elements, marks in the page's body. What is
 * told wrongly counts as not told, since no editor of ours can correct a page.
 */
final class HtmlMetadata {

    private static final List<DateTimeFormatter> WRITTEN_DATES = Stream.of(
                    "d MMMM uuuu", "MMMM d, uuuu", "d MMM uuuu", "MMM d, uuuu", "uuuu/MM/dd", "uuuuMMdd")
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern))
            .map(builder -> builder.toFormatter(Locale.ENGLISH))
            .toList();

    /** Words that sites put around a headline are parted from it like this. */
    private static final Pattern TITLE_PART = Pattern.compile("\\s+[-–—|·•»:]{1,2}\\s+");
    private static final Pattern AUTHOR_LABEL = Pattern.compile("(?i)^by[:\\s]\\s*");
    private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|cmpid)=[^&]*&?");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 1000;

    private final Document page;
    /** What the meta elements say, by property, name or http-equiv in lower case, in the page's order. */
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Optional<JsonLd> described;
    private final Optional<URI> url;

    private HtmlMetadata(Document page) {
        this.page = page;
        for (Element meta : page.select("meta[content]")) {
            String content = Words.oneLine(meta.attr("content"));
            Stream.of("property", "name", "http-equiv").map(key -> meta.attr(key).toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty() && !content.isEmpty()).distinct()
                    .forEach(name -> metas.computeIfAbsent(name, added -> new ArrayList<>()).add(content));
        }
        Optional<URI> canonical = address(page.select("link[rel~=(?i)^canonical$]").attr("href"));
        this.described = JsonLd.of(page, canonical.orElse(null));
        this.url = first(() -> described.flatMap(JsonLd::url), () -> canonical,
                () -> address(meta("og:url")).or(() -> address(meta("twitter:url"))));
    }

    static Metadata of(Document page) {
        return new HtmlMetadata(page).metadata();
    }

    private Metadata metadata() {
        Optional<Publisher> publisher = publisher();
        return new Metadata(url.orElse(null), title(publisher), publisher.orElse(null), date().orElse(null), authors(),
                language(), described.map(JsonLd::version).orElse(1), status(), null);
    }

    private String title(Optional<Publisher> publisher) {
        String heading = page.select("h1").size() == 1 ? Words.oneLine(page.select("h1").text()) : "";
        String title = first(
                () -> told(described.map(JsonLd::title).orElse("")),
                () -> told(meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")),
                () -> told(page.select("[itemprop=headline]").text()),
                () -> told(page.title()),
                () -> told(heading)).filter(found -> found.length() <= LONGEST_TITLE).orElse("");
        Matcher part = TITLE_PART.matcher(title);
        if (!heading.isEmpty() && title.startsWith(heading) && part.region(heading.length(), title.length()).lookingAt()) {
            return heading;
        }
        return withoutSite(title, publisher);
    }

    /** {@code Headline - Outlet} and {@code Outlet | Headline} without the outlet. */
    private String withoutSite(String title, Optional<Publisher> publisher) {
        List<String> sites = Stream.of(meta("og:site_name", "application-name"), publisher.map(Publisher::name).orElse(""),
                url.map(address -> address.getHost().replaceFirst("^www\\.", "")).orElse("")).map(HtmlMetadata::plain).toList();
        String shorter = title;
        int last = -1;
        Matcher part = TITLE_PART.matcher(title);
        while (part.find()) {
            if (last < 0 && isSite(title.substring(0, part.start()), sites)) {
                shorter = title.substring(part.end());
            }
            last = part.start();
            if (isSite(title.substring(part.end()), sites)) {
                shorter = title.substring(0, last);
                break;
            }
        }
        return shorter.strip();
    }

    private static boolean isSite(String part, List<String> sites) {
        String name = plain(part);
        return name.length() > 1 && sites.stream().anyMatch(site -> site.equals(name)
                || site.startsWith(name) && site.length() > name.length() && site.charAt(name.length()) == '.');
    }

    /** For comparison: no case, no article, no space. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "").replaceAll("[^\\p{L}\\p{N}.]", "");
    }

    private Optional<Publisher> publisher() {
        return first(() -> described.flatMap(JsonLd::publisher),
                () -> told(meta("og:site_name", "article:publisher_name", "publisher", "dc.publisher", "dcterms.publisher",
                        "application-name")).filter(name -> !isAddress(name)).map(name -> new Publisher(name, null)));
    }

    private Optional<LocalDate> date() {
        return first(() -> date(described.map(JsonLd::datePublished).orElse("")),
                () -> date(meta("article:published_time", "og:article:published_time", "og:published_time")),
                () -> date(meta("date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
                        "pubdate",
                        "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "datepublished")),
                () -> firstDate("[itemprop=datePublished]"),
                () -> firstDate("time[pubdate]"),
                () -> firstDate("article time[datetime]"),
                () -> firstDate("main time[datetime]"),
                () -> firstDate("time[datetime]"));
    }

    private Optional<LocalDate> firstDate(String selector) {
        return page.select(selector).stream().limit(20)
                .map(element -> Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                        .filter(text -> !text.isBlank()).findFirst().orElse(""))
                .map(HtmlMetadata::date).flatMap(Optional::stream).findFirst();
    }

    private List<String> authors() {
        List<Supplier<Stream<String>>> sources = List.of(
                () -> described.map(JsonLd::authors).orElse(List.of()).stream(),
                () -> metas("article:author"), () -> metas("og:article:author"), () -> metas("author"),
                () -> metas("dc.creator"), () -> metas("dcterms.creator"), () -> metas("parsely-author"),
                () -> texts("[itemprop=author] [itemprop=name]"), () -> texts("[itemprop=author]"),
                () -> texts("[rel~=(?i)^author$]"),
                () -> texts(".byline .author, .byline a, .author-name, .byline__name"),
                () -> texts(".byline, .author").filter(text -> AUTHOR_LABEL.matcher(text).find()));
        for (Supplier<Stream<String>> source : sources) {
            List<String> names = source.get().map(Words::oneLine)
                    .map(name -> AUTHOR_LABEL.matcher(name).replaceFirst("").strip())
                    .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && !isAddress(name)).distinct().toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private String language() {
        return Stream.of(described.map(JsonLd::language).orElse(""), page.select("html").attr("lang"),
                        page.select("html").attr("xml:lang"), meta("og:locale"),
                        meta("content-language", "language", "dc.language"))
                .filter(tag -> !tag.isBlank()).map(Metadata::languageTag).flatMap(Optional::stream).findFirst().orElse("");
    }

    private Article.Status status() {
        return switch (described.map(JsonLd::status).orElse("").toLowerCase(Locale.ROOT)) {
            case "corrected" -> Article.Status.CORRECTED;
            case "retracted", "withdrawn" -> Article.Status.RETRACTED;
            default -> Article.Status.PUBLISHED;
        };
    }

    /** What the first of these meta elements says that says anything. */
    private String meta(String... names) {
        return Stream.of(names).flatMap(this::metas).findFirst().orElse("");
    }

    private Stream<String> metas(String name) {
        return metas.getOrDefault(name, List.of()).stream();
    }

    private Stream<String> texts(String selector) {
        return page.select(selector).stream().limit(10).map(Element::text);
    }

    private static Optional<String> told(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Words.oneLine(text));
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)(?:https?:)?//\\S*|@\\S+");
    }

    /** An address without fragment and tracking parameters. */
    private static Optional<URI> address(String text) {
        String clean = text.strip().replaceFirst("#.*", "");
        int query = clean.indexOf('?');
        if (query >= 0) {
            String kept = TRACKING.matcher(clean.substring(query + 1)).replaceAll("").replaceFirst("&$", "");
            clean = clean.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
        }
        return Metadata.address(clean);
    }

    private static Optional<LocalDate> date(String text) {
        Optional<LocalDate> iso = Metadata.date(text);
        for (int i = 0; i < WRITTEN_DATES.size() && iso.isEmpty(); i++) {
            try {
                iso = Optional.of(LocalDate.parse(Words.oneLine(text), WRITTEN_DATES.get(i)));
            } catch (DateTimeParseException e) {
                iso = Optional.empty();
            }
        }
        return iso;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> Optional<T> first(Supplier<Optional<T>>... sources) {
        return Stream.of(sources).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
