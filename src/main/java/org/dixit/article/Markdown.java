package org.dixit.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Renders Markdown (CommonMark) to plain text: headings, paragraphs, list items and quotes become blocks, an image its
 * caption, a link its text; emphasis and code blocks go. The tree is walked without recursion, however deep it is.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(64).build();

    /** Marks without a blank line between them may nest, and the parser recurses into them; no prose has so many. */
    private static final int MOST_MARKS = 2_000;

    private final List<Body.Part> parts = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

    private Markdown() {
    }

    /** @throws InputException for more marks than any writer sets, which would cost the parser its stack */
    static Body read(String file, String source) throws InputException {
        refuseMarked(file, source);
        Markdown rendering = new Markdown();
        rendering.render(PARSER.parse(source));
        return Body.of(rendering.parts);
    }

    private static void refuseMarked(String file, String source) throws InputException {
        int marks = 0;
        boolean blank = true;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                marks = blank ? 0 : marks;
                blank = true;
            } else if (!Words.isSpace(c)) {
                boolean listMark = blank && c == '*';
                marks += !listMark && "*_[`<".indexOf(c) >= 0 ? 1 : 0;
                blank = false;
            }
            if (marks > MOST_MARKS) {
                throw new InputException(file, "one paragraph has more than " + MOST_MARKS + " Markdown marks (* _ [ ` <), "
                        + "so it is hardly prose; part it by blank lines, or name the file .txt");
            }
        }
    }

    private void render(Node document) {
        for (@Nullable Node node = document.getFirstChild(); node != null; ) {
            boolean leaf = true;
            switch (node) {
                case Heading heading -> add(inlineText(heading), Block.Kind.HEADING);
                case Paragraph one -> add(inlineText(one), isPlain(one) ? null : Block.Kind.PARAGRAPH);
                case HtmlBlock html -> parts.addAll(HtmlPage.fragment(html.getLiteral()));
                default -> leaf = false;
            }
            node = !leaf && node.getFirstChild() != null ? node.getFirstChild() : after(node, document);
        }
    }

    /** Only a paragraph that stands by itself may turn out to be a byline, a credit or a heading by its words. */
    private static boolean isPlain(Paragraph paragraph) {
        return !(paragraph.getParent() instanceof ListItem) && !(paragraph.getParent() instanceof BlockQuote);
    }

    private void add(String text, Block.@Nullable Kind kind) {
        if (!text.isEmpty()) {
            parts.add(new Body.Part(text, kind));
        }
        for (String caption : captions) {
            parts.add(new Body.Part(caption, BlockKinds.isCredit(caption) ? Block.Kind.CREDIT : Block.Kind.CAPTION));
        }
        captions.clear();
    }

    private String inlineText(Node block) {
        InlineText text = new InlineText();
        for (@Nullable Node node = block.getFirstChild(); node != null; ) {
            boolean leaf = true;
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak soft -> text.append(" ");
                case HardLineBreak hard -> text.lineBreak();
                case HtmlInline html -> {
                    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
                        text.lineBreak();
                    }
                }
                case Image image -> caption(image);
                default -> leaf = false;
            }
            node = !leaf && node.getFirstChild() != null ? node.getFirstChild() : after(node, block);
        }
        return text.toString();
    }

    /** The title under an image is its caption; the words that stand in for the image are the next best. */
    private void caption(Image image) {
        InlineText alternative = new InlineText();
        for (@Nullable Node node = image.getFirstChild(); node != null; ) {
            if (node instanceof Text words) {
                alternative.append(words.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                alternative.append(" ");
            }
            node = node.getFirstChild() != null ? node.getFirstChild() : after(node, image);
        }
        String title = image.getTitle() == null ? "" : Words.oneLine(image.getTitle());
        String caption = title.isEmpty() ? alternative.toString() : title;
        if (!caption.isEmpty()) {
            captions.add(caption);
        }
    }

    /** The next node of the tree that is not below this one; null at the root's end. */
    private static @Nullable Node after(Node node, Node root) {
        for (Node at = node; at != root; at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }
}
