package org.dixit.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its parts.
 *
 * @param text in reading order
 * @param blocks the parts of the text, in order
 */
record Body(String text, List<Block> blocks) {

    Body {
        blocks = List.copyOf(blocks);
    }

    /** The words of the first block if that is a heading, in one line; else empty. */
    String openingHeading() {
        return blocks.isEmpty() || blocks.getFirst().kind() != Block.Kind.HEADING
                ? "" : Words.oneLine(blocks.getFirst().span().in(text));
    }

    /**
     * A part before its kind is settled.
     *
     * @param text its words
     * @param kind its kind where the markup tells, null where only the words can
     */
    record Part(String text, Block.@Nullable Kind kind) {}

    /** Puts parts together to one text, blank lines between them. */
    static Body of(List<Part> parts) {
        List<Block.Kind> kinds = BlockKinds.of(parts);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(parts.get(i).text());
            blocks.add(new Block(kinds.get(i), new TextSpan(start, text.length())));
        }
        return new Body(text.toString(), blocks);
    }
}
