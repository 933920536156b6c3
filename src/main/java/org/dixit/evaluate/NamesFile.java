package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;

/**
 * Names marked in columns, as shared tasks have them: a token and its label on each line, parted by white space; blank lines between
 * sentences. Labels are {@code O}, and {@code B-} and {@code I-} with a type; a name may also begin with {@code I-}. The many
 * names of types are led to the four kinds of {@link SpanRole#NAMES}.
 */
public final class NamesFile {

    private NamesFile() {
    }

    /**
     * Reads a file as one text, a sentence a paragraph.
     *
     * @throws InputException where a line is no token with a label
     */
    public static NamedText read(Path file) throws IOException, InputException {
        List<List<String>> sentences = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        boolean open = false;
        String[] lines = TextFile.read(file).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("-DOCSTART-")) {
                open = false;
                continue;
            }
            String[] cells = line.split("\\s+");
            String label = cells[cells.length - 1];
            if (cells.length < 2 || !label.matches("O|[BI]-.+")) {
                throw new InputException(file + ", line " + (i + 1),
                        "is no token with a label (O, B-type or I-type); write one token a line, its label last");
            }
            if (!open) {
                sentences.add(new ArrayList<>());
                labels.add(new ArrayList<>());
                open = true;
            }
            sentences.getLast().add(cells[0]);
            labels.getLast().add(label);
        }
        if (sentences.isEmpty()) {
            throw new InputException(file.toString(), "holds no tokens; write one token a line, its label last");
        }
        LaidOutTokens text = LaidOutTokens.of(sentences);
        List<NamedText.Marked> names = new ArrayList<>();
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            add(labels.get(sentence), text.places().get(sentence), names);
        }
        return new NamedText(GoldText.article(file.toString(), text.text()), names);
    }

    private static void add(List<String> labels, List<TextSpan> places, List<NamedText.Marked> names) {
        int i = 0;
        while (i < labels.size()) {
            int first = i++;
            if (labels.get(first).equals("O")) {
                continue;
            }
            String type = labels.get(first).substring(2);
            while (i < labels.size() && labels.get(i).equals("I-" + type)) {
                i++;
            }
            TextSpan span = new TextSpan(places.get(first).start(), places.get(i - 1).end());
            kind(type).ifPresent(kind -> names.add(new NamedText.Marked(kind, span)));
        }
    }

    /** The kind of a type as corpora call it; empty for what is no name: dates, amounts. */
    public static Optional<SpanRole> kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "person", "per", "politician" -> Optional.of(SpanRole.PERSON);
            case "organisation", "organization", "org", "politicalparty" -> Optional.of(SpanRole.ORGANIZATION);
            case "location", "loc", "country", "place", "gpe", "facility", "fac" -> Optional.of(SpanRole.PLACE);
            case "temporal", "time", "date", "quantity", "money", "frequency", "coordinate", "percent", "cardinal",
                    "ordinal" -> Optional.empty();
            default -> Optional.of(SpanRole.OTHER_NAME);
        };
    }
}
