package org.dixit.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.statement.Act;
import org.dixit.statement.ActorType;
import org.dixit.statement.Certainty;
import org.dixit.statement.Channel;
import org.dixit.statement.Polarity;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.dixit.statement.Temporality;

/** How the values of facets are called in a sentence. */
final class Wording {

    private static final int LONGEST_WORDS = 150;

    private Wording() {
    }

    /** "assertion, in the article's words". */
    static String kind(Statement statement) {
        return act(statement.act()) + ", " + channel(statement.channel());
    }

    private static String act(Act act) {
        return switch (act) {
            case ASSERT -> "assertion";
            case BELIEVE -> "belief";
            case DENY -> "denial";
            case ASK -> "question";
            case THREATEN -> "threat";
            case WARN -> "warning";
            case SUGGEST -> "suggestion";
            case WANT -> "wish";
            case DECLINE -> "silence";
            default -> plain(act);
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case DIRECT -> "word for word";
            case MIXED -> "quoted in part";
            case INDIRECT -> "in the article's words";
            case PRESS_REPORT -> "out of the press";
            case PUBLISHED_WORK -> "out of a published work";
            case SOCIAL_POST -> "in a social post";
            case UNATTRIBUTED -> "nobody named for it";
            default -> plain(channel);
        };
    }

    /** "possible, negated, future": what the speaker leaves open is left out. */
    static String meaning(Statement statement) {
        String said = Stream.of(certainty(statement.certainty()), polarity(statement.polarity()), time(statement.temporality()))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty() ? "left open how sure, whether so, and when" : said;
    }

    private static String certainty(Certainty certainty) {
        return certainty == Certainty.UNKNOWN ? "" : plain(certainty);
    }

    private static String polarity(Polarity polarity) {
        return switch (polarity) {
            case POSITIVE -> "affirmed";
            case NEGATIVE -> "negated";
            default -> "";
        };
    }

    private static String time(Temporality temporality) {
        return temporality == Temporality.UNKNOWN ? "" : "of the " + plain(temporality);
    }

    static String stance(Stance stance) {
        return switch (stance) {
            case NEUTRAL -> "told neutrally";
            case DISTANCING -> "told at a distance";
            case ENDORSING -> "told as if true";
            case ADVERSARIAL -> "told against the speaker";
        };
    }

    static String type(ActorType type) {
        return plain(type);
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** On one line, cut after a word where it is long. */
    static String beginning(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_WORDS) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST_WORDS);
        return line.substring(0, blank < 0 ? line.offsetByCodePoints(0, LONGEST_WORDS / 2) : blank) + " …";
    }

    static String confidence(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
