package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a conversation that an article prints as one, paragraph by paragraph and without quotation marks: "Lind: We opened it." or
 * "((Ada Lind)) We opened it." Found only where two or more take turns and each speaks several times, since a single "Note:" is none.
 */
final class Turns {

    /** In each form the name, then what stands between it and the words. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\(\\((\\p{Lu}[^()\\n]{0,50})(\\)\\))\\s*(?=\\S)"),
            Pattern.compile("((?:\\p{Lu}[\\p{L}\\p{N}.'’-]*)(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|bin|al)){0,4})\\s*(:)\\s+(?=\\S)"));

    private static final int FEWEST_OF_EACH = 3;
    private static final Set<String> NOBODYS = Set.of("q", "a", "question", "answer");

    private final List<Turn> turns = new ArrayList<>();
    private final Set<TextSpan> pieces = new HashSet<>();

    /**
     * @param speaker the name before it; null where that tells nobody ("Q:")
     * @param mark what parts the name from the words
     * @param words one piece for each paragraph
     */
    record Turn(@Nullable TextSpan speaker, TextSpan mark, List<TextSpan> words) {
    }

    Turns(String text, List<Block> blocks) {
        for (Pattern form : FORMS) {
            if (turns.isEmpty()) {
                read(form, text, blocks.stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH).map(Block::span).toList());
            }
        }
        turns.forEach(turn -> pieces.addAll(turn.words()));
    }

    private void read(Pattern form, String text, List<TextSpan> paragraphs) {
        List<@Nullable Matcher> marked = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (TextSpan paragraph : paragraphs) {
            Matcher matcher = form.matcher(text).region(paragraph.start(), paragraph.end());
            marked.add(matcher.lookingAt() ? matcher : null);
            if (marked.getLast() != null) {
                times.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        if (times.values().stream().filter(count -> count >= FEWEST_OF_EACH).count() < 2) {
            return;
        }
        int last = paragraphs.size() - 1;
        while (marked.get(last) == null) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            Matcher matcher = marked.get(i);
            if (matcher != null) {
                List<TextSpan> words = new ArrayList<>();
                words.add(new TextSpan(matcher.end(), paragraphs.get(i).end()));
                // What follows unmarked belongs to the same turn, but behind the last one the article may go on.
                for (int next = i + 1; next < last && marked.get(next) == null; next++) {
                    words.add(paragraphs.get(next));
                }
                boolean nobody = NOBODYS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
                turns.add(new Turn(nobody ? null : new TextSpan(matcher.start(1), matcher.end(1)),
                        new TextSpan(matcher.start(2), matcher.end(2)), List.copyOf(words)));
            }
        }
    }

    /** Whether these words are the name before a turn. */
    boolean isName(TextSpan span) {
        return turns.stream().anyMatch(turn -> span.equals(turn.speaker()));
    }

    List<Turn> all() {
        return turns;
    }

    /** Whether the words of a turn begin here, behind the speaker's name. */
    boolean begin(int offset) {
        return turns.stream().anyMatch(turn -> turn.words().getFirst().start() == offset);
    }

    /** Whether just these words are a paragraph of a turn, and so word for word what was said. */
    boolean holds(TextSpan piece) {
        return pieces.contains(piece);
    }
}
