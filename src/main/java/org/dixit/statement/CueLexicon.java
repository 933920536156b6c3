package org.dixit.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The cue lexicon: which words attribute something, and what they tell of the statement. It is a table that a linguist edits
 * ({@code data/lexicon/cues.tsv}, whose head explains the columns). Immutable.
 */
public final class CueLexicon {

    private static final String RESOURCE = "/lexicon/cues.tsv";
    private static final int COLUMNS = 10;
    private static final Comparator<CueForm> BEST_FIRST = Comparator
            .comparingInt((CueForm form) -> -form.words().size())
            .thenComparingInt(form -> form.entry().kind().ordinal())
            .thenComparingInt(form -> -form.entry().strength())
            .thenComparing(form -> form.entry().lemma());

    private final Map<String, List<CueForm>> byFirstWord;
    private final String digest;

    private CueLexicon(Map<String, List<CueForm>> byFirstWord, String digest) {
        this.byFirstWord = byFirstWord;
        this.digest = digest;
    }

    /** The lexicon that the program carries. */
    public static CueLexicon load() {
        try (InputStream in = CueLexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its cue lexicon " + RESOURCE);
            }
            return read("cues.tsv", in.readAllBytes());
        } catch (IOException | InputException e) {
            throw new IllegalStateException("the program's own cue lexicon is unreadable: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a lexicon.
     *
     * @param file its name, for messages
     * @param bytes the table in UTF-8
     * @throws InputException naming the line, when a row is not what the table's head says
     */
    public static CueLexicon read(String file, byte[] bytes) throws InputException {
        String table;
        try {
            table = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(file, "not UTF-8; save the table as UTF-8");
        }
        Map<String, List<CueForm>> byFirstWord = new HashMap<>();
        Map<String, Integer> lineOf = new HashMap<>();
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ", line " + (i + 1);
            List<CueForm> forms = row(where, line);
            CueEntry entry = forms.getFirst().entry();
            Integer earlier = lineOf.putIfAbsent(entry.kind() + " " + entry.lemma(), i + 1);
            if (earlier != null) {
                throw new InputException(where, "\"" + entry.lemma() + "\" stands already in line " + earlier + "; keep one row");
            }
            for (CueForm form : forms) {
                byFirstWord.computeIfAbsent(form.words().getFirst(), word -> new ArrayList<>()).add(form);
            }
        }
        if (byFirstWord.isEmpty()) {
            throw new InputException(file, "no cue in it; give one cue a line");
        }
        byFirstWord.values().forEach(forms -> forms.sort(BEST_FIRST));
        byFirstWord.replaceAll((word, forms) -> List.copyOf(forms));
        return new CueLexicon(Map.copyOf(byFirstWord), Sha256.hex(bytes));
    }

    private static List<CueForm> row(String where, String line) throws InputException {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new InputException(where, cells.length + " columns instead of " + COLUMNS + "; part them by single tabs");
        }
        String lemma = cells[0].strip();
        if (lemma.isEmpty() || !lemma.equals(lemma.toLowerCase(Locale.ROOT))) {
            throw new InputException(where,
                    "the lemma \"" + cells[0] + "\" is empty or not lower case; write it as in a dictionary");
        }
        List<String> irregular = cells[1].equals("-") ? List.of() : Arrays.asList(cells[1].split(" *, *"));
        Set<CueEntry.Complement> takes = EnumSet.noneOf(CueEntry.Complement.class);
        for (String word : cells[8].split(" ")) {
            takes.add(value(where, "takes", CueEntry.Complement.class, word));
        }
        if (!cells[9].matches("[123]")) {
            throw new InputException(where, "strength \"" + cells[9] + "\" is none; use 1, 2 or 3");
        }
        CueEntry entry = new CueEntry(
                lemma,
                value(where, "kind", CueEntry.Kind.class, cells[2]),
                value(where, "act", Act.class, cells[3]),
                value(where, "stance", Stance.class, cells[4]),
                value(where, "certainty", Certainty.class, cells[5]),
                value(where, "polarity", Polarity.class, cells[6]),
                cells[7].equals("-") ? null : value(where, "channel", Channel.class, cells[7]),
                takes,
                Integer.parseInt(cells[9]));
        return CueForm.of(entry, irregular);
    }

    private static <E extends Enum<E>> E value(String where, String column, Class<E> type, String cell) throws InputException {
        for (E value : type.getEnumConstants()) {
            if (local(value).equals(cell)) {
                return value;
            }
        }
        List<String> known = Arrays.stream(type.getEnumConstants()).map(CueLexicon::local).toList();
        throw new InputException(where, column + " \"" + cell + "\" is not known; use one of " + String.join(", ", known));
    }

    private static String local(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All cues, each once. */
    Set<CueEntry> entries() {
        return byFirstWord.values().stream().flatMap(List::stream).map(CueForm::entry).collect(Collectors.toUnmodifiableSet());
    }

    /** The forms whose first word this is, longest and most verb-like first; lower case expected. */
    List<CueForm> startingWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    /** The longest form that starts at a place of a list of lower-case words; null without one. */
    @Nullable CueForm at(List<String> words, int index) {
        for (CueForm form : startingWith(words.get(index))) {
            int end = index + form.words().size();
            if (end <= words.size() && words.subList(index, end).equals(form.words())) {
                return form;
            }
        }
        return null;
    }

    /**
     * The entry of a cue as it stands in a text, auxiliaries, adverbs and prepositions around it allowed: "has repeatedly said",
     * "is believed to", "said in a statement". The longest cue in it wins, then a verb, then the stronger, then the earlier.
     *
     * @param words in any case
     */
    public Optional<CueEntry> entryFor(List<String> words) {
        List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        CueForm best = null;
        for (int i = 0; i < lower.size(); i++) {
            CueForm form = at(lower, i);
            if (form != null && (best == null || rank(form) < rank(best))) {
                best = form;
            }
        }
        return Optional.ofNullable(best).map(CueForm::entry);
    }

    /** As {@link #entryFor(List)}, for the cue's text, which is cut at all that is neither letter, digit nor apostrophe. */
    public Optional<CueEntry> entryFor(String cueText) {
        return entryFor(Arrays.stream(cueText.split("[^\\p{L}\\p{N}'’]+")).filter(word -> !word.isEmpty()).toList());
    }

    /** The noun in a cue, of several the first, for a cue that stands where only nouns do: "his earlier claim". */
    Optional<CueEntry> nounIn(String cueText) {
        return Arrays.stream(cueText.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’]+")).flatMap(word -> startingWith(word).stream())
                .filter(form -> form.entry().kind() == CueEntry.Kind.NOUN && form.words().size() == 1).findFirst().map(CueForm::entry);
    }

    private static int rank(CueForm form) {
        return -100 * form.words().size() + 10 * form.entry().kind().ordinal() - form.entry().strength();
    }

    /** SHA-256 of the table's bytes, in hexadecimal. */
    String digest() {
        return digest;
    }
}
