package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;

/**
 * Reads attributions in brat's standoff format: {@code T} lines give spans in Unicode code points, {@code E} lines join them to
 * events with the arguments {@code Source}, {@code Cue} and {@code Content}, each possibly numbered ({@code Source2}). Every
 * event with a cue or a content is a relation, whatever its type. Other lines (attributes, notes, binary relations) are left
 * aside.
 */
public final class StandoffReader {

    private static final Pattern SPAN_LINE = Pattern.compile("(T\\d+)\\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t.*)?");
    private static final Pattern EVENT_LINE = Pattern.compile("E\\d+\\t(\\S+:\\S+(?: +\\S+:\\S+)* *)");
    private static final Pattern LINE_WE_LOOK_AT = Pattern.compile("([TE]\\d+)(?:\\s.*)?");
    private static final Pattern LINE_WE_PASS_BY = Pattern.compile("\\s*|[ARMN]\\d+\\s.*|\\*\\s.*|#.*");
    private static final Pattern ARGUMENT = Pattern.compile("(Source|Cue|Content)\\d*:(\\S+)");

    private final String where;
    private final String text;
    private final int codePoints;
    private final Map<String, List<TextSpan>> spans = new HashMap<>();
    private final SpansByPart byPart = SpansByPart.none();

    private StandoffReader(String where, String text) {
        this.where = where;
        this.text = text;
        this.codePoints = text.codePointCount(0, text.length());
    }

    /**
     * The relations of one file, in its order, each with confidence 1.
     *
     * @param file the annotations
     * @param text what they were made over
     * @throws IOException where the file cannot be read
     * @throws InputException where a line is no standoff, or an offset lies outside of the text
     */
    public static List<Relation> read(Path file, String text) throws IOException, InputException {
        return read(file.toString(), TextFile.read(file), text);
    }

    /** As {@link #read(Path, String)}, from annotations in memory; {@code where} names them in messages. */
    static List<Relation> read(String where, String annotations, String text) throws InputException {
        return new StandoffReader(where, text).relations(lines(annotations));
    }

    /**
     * The spans that one file gives to sources, cues and contents, whether or not an event joins them.
     *
     * @throws IOException where the file cannot be read
     * @throws InputException where a line is no standoff, or an offset lies outside of the text
     */
    static SpansByPart spans(Path file, String text) throws IOException, InputException {
        StandoffReader reader = new StandoffReader(file.toString(), text);
        reader.readSpans(lines(TextFile.read(file)));
        return reader.byPart;
    }

    private static String[] lines(String annotations) {
        return annotations.split("\\r\\n|\\n|\\r", -1);
    }

    private List<Relation> relations(String[] lines) throws InputException {
        List<Relation> relations = new ArrayList<>();
        for (int i : readSpans(lines)) {
            addRelation(lines[i], i + 1, relations);
        }
        return relations;
    }

    /** @return the indices of the lines that hold events */
    private List<Integer> readSpans(String[] lines) throws InputException {
        List<Integer> events = new ArrayList<>();
        boolean afterSpan = false;
        for (int i = 0; i < lines.length; i++) {
            boolean ours = LINE_WE_LOOK_AT.matcher(lines[i]).matches();
            if (ours && lines[i].startsWith("T")) {
                addSpans(lines[i], i + 1);
                afterSpan = true;
            } else if (ours) {
                events.add(i);
                afterSpan = false;
            } else if (LINE_WE_PASS_BY.matcher(lines[i]).matches()) {
                continue;
            } else if (!afterSpan) {
                // After a span it is the rest of the span's words, which a writer has let run over the end of the line.
                throw bad(i + 1, "is no brat line: \"" + shortened(lines[i]) + "\"; it should start with T1, E1, A1 or #");
            }
        }
        return events;
    }

    private void addSpans(String line, int number) throws InputException {
        Matcher matcher = SPAN_LINE.matcher(line);
        if (!matcher.matches()) {
            throw bad(number, "is no span: \"" + shortened(line) + "\"; write T1<TAB>Source 10 20;25 30<TAB>the words");
        }
        List<TextSpan> pieces = new ArrayList<>();
        for (String piece : matcher.group(3).split(";")) {
            int space = piece.indexOf(' ');
            int start = offset(piece.substring(0, space), number);
            int end = offset(piece.substring(space + 1), number);
            if (end < start) {
                throw bad(number, "has a span that ends before it starts: " + piece + "; write the start first");
            }
            pieces.add(new TextSpan(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        }
        if (spans.put(matcher.group(1), pieces) != null) {
            throw bad(number, "gives " + matcher.group(1) + " a second time; number the spans anew");
        }
        Part.named(matcher.group(2)).ifPresent(part -> byPart.of(part).addAll(pieces));
    }

    private int offset(String digits, int number) throws InputException {
        if (digits.length() > 9 || Integer.parseInt(digits) > codePoints) {
            throw bad(number, "has offset " + digits + ", but the text has " + codePoints
                    + " characters; was it made over another version of the text?");
        }
        return Integer.parseInt(digits);
    }

    private void addRelation(String line, int number, List<Relation> relations) throws InputException {
        Matcher matcher = EVENT_LINE.matcher(line);
        if (!matcher.matches()) {
            throw bad(number, "is no event: \"" + shortened(line)
                    + "\"; write E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3");
        }
        Map<String, Set<TextSpan>> parts = Map.of(
                "Source", new LinkedHashSet<>(), "Cue", new LinkedHashSet<>(), "Content", new LinkedHashSet<>());
        for (String argument : matcher.group(1).trim().split(" +")) {
            Matcher role = ARGUMENT.matcher(argument);
            if (role.matches()) {
                List<TextSpan> pieces = spans.get(role.group(2));
                if (pieces == null) {
                    throw bad(number, "names " + role.group(2) + ", which no line gives; is the file cut off?");
                }
                parts.getOrDefault(role.group(1), Set.of()).addAll(pieces);
            }
        }
        List<TextSpan> cue = List.copyOf(parts.getOrDefault("Cue", Set.of()));
        List<TextSpan> content = List.copyOf(parts.getOrDefault("Content", Set.of()));
        if (!cue.isEmpty() || !content.isEmpty()) {
            relations.add(new Relation(List.copyOf(parts.getOrDefault("Source", Set.of())), cue, content, 1));
        }
    }

    private InputException bad(int line, String problem) {
        return new InputException(where + ", line " + line, problem);
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }
}
