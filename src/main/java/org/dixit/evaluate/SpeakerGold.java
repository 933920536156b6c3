package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * Who really speaks, marked by hand: a file of lines with six columns parted by tabs, which are part ({@code tune}, on which the
 * program is developed, {@code check} or {@code fresh}), corpus, document, source in code points ({@code 10-14;20-25}), kind of
 * mention, and the speakers. These are parted by {@code |}, what is right as well by {@code /}, each with spaces around it, and each
 * a type and a name ({@code PERSON Anna Berg}), of a group its head words; or {@code NOBODY}. Lines that begin with {@code #} are
 * comments.
 */
public final class SpeakerGold {

    /** The part on which the program is developed; only of this one misses are listed. */
    public static final String TUNE = "tune";

    static final List<String> HALVES = List.of(TUNE, "check", "fresh");
    private static final int COLUMNS = 6;
    private static final Pattern SPANS = Pattern.compile("\\d{1,9}-\\d{1,9}(;\\d{1,9}-\\d{1,9})*");
    private static final Pattern ANSWER = Pattern.compile("(PERSON|ORGANIZATION|STATE|MEDIA_OUTLET|GROUP) (\\S.*)|NOBODY");

    /**
     * One answer that is right.
     *
     * @param type null for nobody
     * @param name empty for nobody
     */
    record Answer(@Nullable ActorType type, String name) {
    }

    /**
     * One source with its speakers.
     *
     * @param source in code points
     * @param speakers for each speaker all answers that are right
     */
    record Entry(String half, String corpus, String document, List<TextSpan> source, String kind, List<List<Answer>> speakers) {

        boolean isNobody() {
            return speakers.size() == 1 && speakers.getFirst().stream().anyMatch(answer -> answer.type() == null);
        }
    }

    private final List<Entry> entries;

    private SpeakerGold(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the file.
     *
     * @throws IOException where it cannot be read
     * @throws InputException where a line is not as told above, or there is none
     */
    public static SpeakerGold open(Path file) throws IOException, InputException {
        String[] lines = TextFile.read(file).split("\\R", -1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                entries.add(entry(lines[i], file + ", line " + (i + 1)));
            }
        }
        if (entries.isEmpty()) {
            throw new InputException(file.toString(), "holds no statement; give a file with half, corpus, document, source, kind and "
                    + "speakers on each line");
        }
        return new SpeakerGold(entries);
    }

    private static Entry entry(String line, String where) throws InputException {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new InputException(where, "has " + columns.length + " columns; write half, corpus, document, source, kind and "
                    + "speakers with tabs between them");
        }
        if (!HALVES.contains(columns[0])) {
            throw new InputException(where, "belongs to the part \"" + columns[0] + "\"; write tune, check or fresh");
        }
        return new Entry(columns[0], columns[1], columns[2], spans(columns[3], where), columns[4], speakers(columns[5], where));
    }

    private static List<TextSpan> spans(String column, String where) throws InputException {
        if (!SPANS.matcher(column).matches()) {
            throw new InputException(where, "has the source \"" + column + "\"; write where it starts and ends, such as 10-14;20-25");
        }
        List<TextSpan> spans = new ArrayList<>();
        for (String piece : column.split(";")) {
            int[] bounds = Arrays.stream(piece.split("-")).mapToInt(Integer::parseInt).toArray();
            if (bounds[1] <= bounds[0]) {
                throw new InputException(where, "has a source that ends where or before it starts: " + piece + "; write the start first");
            }
            spans.add(new TextSpan(bounds[0], bounds[1]));
        }
        return List.copyOf(spans);
    }

    private static List<List<Answer>> speakers(String column, String where) throws InputException {
        List<List<Answer>> speakers = new ArrayList<>();
        for (String speaker : column.split(" \\| ")) {
            List<Answer> answers = new ArrayList<>();
            for (String answer : speaker.split(" / ")) {
                Matcher matcher = ANSWER.matcher(answer.strip());
                if (!matcher.matches()) {
                    throw new InputException(where, "has the speaker \"" + answer + "\"; write a type and a name, such as "
                            + "PERSON Anna Berg, or NOBODY");
                }
                answers.add(matcher.group(1) == null ? new Answer(null, "")
                        : new Answer(ActorType.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)));
            }
            speakers.add(List.copyOf(answers));
        }
        return List.copyOf(speakers);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The corpora that it is about, in the order in which they come. */
    public List<String> corpora() {
        Set<String> corpora = new LinkedHashSet<>();
        entries.forEach(entry -> corpora.add(entry.corpus()));
        return List.copyOf(corpora);
    }
}
