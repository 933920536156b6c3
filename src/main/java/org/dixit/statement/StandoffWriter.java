package org.dixit.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dixit.article.CodePoints;
import org.dixit.article.TextSpan;

/**
 * Writes relations in brat's standoff format, so that they can be looked at in brat and scored by any tool that reads it. Each
 * relation becomes an event {@code Attribution}, triggered by its cue (by its content where it has no cue), with the arguments
 * {@code Source}, {@code Cue} and {@code Content}. Each piece of a source is a span of its own ({@code Source}, {@code Source2}):
 * several speakers are commoner than one whose name is torn apart. A relation's confidence is not written.
 */
public final class StandoffWriter {

    /** What ends a line or a column, for brat or for those who read its files line by line with another idea of lines. */
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\u000B\\f\\r\\x1C-\\x1F\\u0085\\u2028\\u2029]");

    private final String text;
    private final CodePoints codePoints;
    private final StringBuilder out = new StringBuilder();
    private int lastSpan;
    private int lastEvent;

    private StandoffWriter(String text) {
        this.text = text;
        this.codePoints = CodePoints.of(text);
    }

    /**
     * Writes {@code NAME.txt}, the text as it is, and {@code NAME.ann} into a folder that exists, over files of these names.
     *
     * @param name a base name that no other document of the folder has
     * @throws IOException where a file cannot be written
     * @throws IllegalArgumentException where the name would lead out of the folder
     */
    public static void write(Path folder, String name, String text, List<Relation> relations) throws IOException {
        write(folder, name, text, relations, List.of());
    }

    /**
     * The same with spans that belong to no relation.
     *
     * @throws IOException where a file cannot be written
     * @throws IllegalArgumentException where the name would lead out of the folder
     */
    public static void write(Path folder, String name, String text, List<Relation> relations, List<Findings.Marked> loose)
            throws IOException {
        if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("not a base name: " + name);
        }
        Files.writeString(folder.resolve(name + ".txt"), text);
        Files.writeString(folder.resolve(name + ".ann"), annotations(text, relations, loose));
    }

    /** The annotation file's lines, each ended by a line feed. */
    public static String annotations(String text, List<Relation> relations) {
        return annotations(text, relations, List.of());
    }

    private static String annotations(String text, List<Relation> relations, List<Findings.Marked> loose) {
        StandoffWriter writer = new StandoffWriter(text);
        relations.forEach(writer::add);
        loose.forEach(writer::add);
        return writer.out.toString();
    }

    private void add(Relation relation) {
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < relation.source().size(); i++) {
            String role = i == 0 ? "Source" : "Source" + (i + 1);
            arguments.append(' ').append(role).append(':').append(span("Source", List.of(relation.source().get(i))));
        }
        if (!relation.cue().isEmpty()) {
            arguments.append(" Cue:").append(span("Cue", relation.cue()));
        }
        if (!relation.content().isEmpty()) {
            arguments.append(" Content:").append(span("Content", relation.content()));
        }
        String trigger = span("Attribution", relation.cue().isEmpty() ? relation.content() : relation.cue());
        out.append('E').append(++lastEvent).append("\tAttribution:").append(trigger).append(arguments).append('\n');
    }

    private void add(Findings.Marked loose) {
        String role = loose.role().name();
        span(role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT), List.of(loose.span()));
    }

    private String span(String type, List<TextSpan> pieces) {
        String offsets = pieces.stream().map(piece -> codePoints.before(piece.start()) + " " + codePoints.before(piece.end()))
                .collect(Collectors.joining(";"));
        String words = pieces.stream().map(piece -> piece.in(text)).collect(Collectors.joining(" "));
        String id = "T" + ++lastSpan;
        out.append(id).append('\t').append(type).append(' ').append(offsets).append('\t')
                .append(BREAKS.matcher(words).replaceAll(" ")).append('\n');
        return id;
    }
}
