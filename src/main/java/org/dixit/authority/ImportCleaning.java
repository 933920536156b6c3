package org.dixit.authority;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dixit.statement.ActorType;

/** Brings what sources write into the forms of an authority file. */
final class ImportCleaning {

    private static final int LONGEST = 200;

    private ImportCleaning() {
    }

    /** One line without the signs that part cells and values; empty where nothing is left, or far too much for a name. */
    static Optional<String> text(String raw) {
        String text = raw.replaceAll("[\\s|\\u00a0\\ufeff]+", " ").strip();
        return text.isEmpty() || text.equals("-") || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
    }

    static List<String> texts(List<String> raw) {
        List<String> texts = new ArrayList<>();
        raw.forEach(value -> text(value).ifPresent(texts::add));
        return texts.stream().distinct().toList();
    }

    /**
     * The names besides the preferred one. A word in lower case is no name, and a person's surname alone would be borne by all
     * namesakes.
     */
    static List<String> aliases(ActorType type, String name, List<String> raw) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return texts(raw).stream()
                .filter(alias -> !alias.equals(name))
                .filter(alias -> !alias.equals(alias.toLowerCase(Locale.ROOT)) || alias.equals(alias.toUpperCase(Locale.ROOT)))
                .filter(alias -> type != ActorType.PERSON || !alias.equals(surname))
                .toList();
    }

    /** The host, from itself or an address on it; none where it is neither. */
    static Optional<String> host(String raw) {
        String text = raw.strip();
        if (text.contains("://")) {
            try {
                text = Optional.ofNullable(new URI(text).getHost()).orElse("");
            } catch (URISyntaxException bad) {
                return Optional.empty();
            }
        }
        String host = text.toLowerCase(Locale.ROOT).replaceFirst("/.*$", "").replaceFirst("^www\\.", "");
        return AuthorityRow.HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    /** An address fit for a link, which is no Wikidata item; none where it is neither. */
    static Optional<String> address(String raw) {
        try {
            URI uri = new URI(raw.strip());
            boolean fit = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && Wikidata.item(raw.strip()).isEmpty() && raw.indexOf('|') < 0;
            return fit ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException bad) {
            return Optional.empty();
        }
    }

    /** The name in lower-case letters of ASCII parted by hyphens; empty where it has none. */
    static String slug(String name) {
        String plain = name.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("đ", "d").replace("Đ", "D")
                .replace("ı", "i").replace("ß", "ss").replace("æ", "ae").replace("Æ", "Ae");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("['\u2019\u02bb.]", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    static String prefix(ActorType type) {
        return switch (type) {
            case PERSON -> "person-";
            case STATE -> "state-";
            case MEDIA_OUTLET -> "media-";
            default -> "org-";
        };
    }
}
