package org.dixit.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dixit.article.TextSpan;
import org.dixit.reuse.ArticleEvidence.Attributed;
import org.dixit.reuse.ArticleEvidence.Said;
import org.dixit.reuse.ArticleEvidence.Span;
import org.dixit.statement.Relation;
import org.dixit.statement.StandoffWriter;

/**
 * An article with its attributions in brat's standoff format, as {@code convert --standoff} writes it.
 *
 * @param text the article's
 * @param annotations lines of the {@code .ann} file
 */
record BratFiles(String text, String annotations) {

    /** Tells brat which types there are, so that the folder can be opened as it is. */
    private static final String CONFIGURATION = """
            [entities]
            Source
            Cue
            Content
            [relations]
            [events]
            Attribution\tSource*:Source, Cue?:Cue, Content?:Content
            [attributes]
            """;

    /** The same in every archive, so that the same article gives the same bytes; the first moment that the format knows. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

    static BratFiles of(String text, List<Said> statements) {
        List<Relation> relations = statements.stream()
                .filter(said -> !said.content().isEmpty() || said.attributions().stream().anyMatch(each -> !each.cue().isEmpty()))
                .map(said -> new Relation(pieces(said, Attributed::source, text), pieces(said, Attributed::cue, text),
                        pieces(said.content(), text), 1))
                .toList();
        return new BratFiles(text, StandoffWriter.annotations(text, relations));
    }

    private static List<TextSpan> pieces(Said said, Function<Attributed, List<Span>> part, String text) {
        return pieces(said.attributions().stream().flatMap(each -> part.apply(each).stream()).toList(), text);
    }

    private static List<TextSpan> pieces(List<Span> spans, String text) {
        return spans.stream().map(span -> new TextSpan(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .distinct().sorted().toList();
    }

    /** Text, annotations and brat's configuration in one archive. */
    byte[] zip(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : List.of(Map.entry(name + "/" + name + ".txt", text),
                    Map.entry(name + "/" + name + ".ann", annotations), Map.entry(name + "/annotation.conf", CONFIGURATION))) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIMELESS);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
