package org.dixit.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the form of an answer by the request's {@code Accept} header (RFC 9110, section 12.5.1). */
final class Negotiation {

    private Negotiation() {
    }

    /**
     * The best form by quality, then by our own order; browsers, which accept everything besides HTML, get HTML.
     *
     * @param accept the header; without one anything is accepted, and machines that send none get Turtle
     * @return nothing where no form is acceptable
     */
    static Optional<MediaType> choose(@Nullable String accept) {
        // A client that does not name HTML (curl, most libraries) is a machine.
        boolean person = accept != null && accept.toLowerCase(Locale.ROOT).contains("html");
        if (person) {
            return best(accept, MediaType.all(), MediaType::type);
        }
        return best(accept, MediaType.data(), MediaType::type)
                .or(() -> best(accept, List.of(MediaType.HTML), MediaType::type));
    }

    /**
     * The best of some forms.
     *
     * @param accept the header; nothing there means that anything is accepted
     * @param offered the preferred first
     * @return nothing where no form is acceptable
     */
    static <T> Optional<T> best(@Nullable String accept, List<T> offered, Function<T, String> type) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offered.get(0));
        }
        T best = null;
        double bestQuality = 0;
        for (T form : offered) {
            double quality = quality(accept, type.apply(form));
            if (quality > bestQuality) {
                best = form;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether HTML is among the named forms, as with every browser. */
    static boolean wantsHtml(@Nullable String accept) {
        return accept != null && choose(accept).filter(type -> type == MediaType.HTML).isPresent();
    }

    /** The quality of a type: what the most specific range that fits it says, 0 to 1. */
    static double quality(String accept, String type) {
        String main = type.substring(0, type.indexOf('/'));
        int bestSpecificity = -1;
        double quality = 0;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parameters = part.split(";", -1);
            String range = parameters[0].strip();
            int specificity = range.equals(type) ? 2 : range.equals(main + "/*") ? 1 : range.equals("*/*") ? 0 : -1;
            if (specificity > bestSpecificity) {
                bestSpecificity = specificity;
                quality = weight(parameters);
            }
        }
        return quality;
    }

    private static double weight(String[] parameters) {
        for (int i = 1; i < parameters.length; i++) {
            String parameter = parameters[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Math.clamp(Double.parseDouble(parameter.substring(2).strip()), 0.0, 1.0);
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
