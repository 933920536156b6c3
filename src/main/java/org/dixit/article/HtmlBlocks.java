package org.dixit.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Renders elements to blocks: each stretch of text between the borders of block elements is one, inline elements leave no trace,
 * a line break is a newline and two of them part paragraphs.
 */
final class HtmlBlocks {

    private static final Set<String> BREAKING = Set.of("td", "th", "caption", "center", "summary", "details", "tr", "option");
    private static final Set<String> PROSE = Set.of("p", "li", "blockquote", "dd", "dt", "pre", "td", "figcaption",
            "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CREDIT_WORDS = Set.of("credit", "credits", "copyright", "photographer", "attribution");
    private static final Set<String> BYLINE_WORDS = Set.of("byline", "author", "authors", "writer");
    private static final Pattern INNER_CREDIT = Pattern.compile(
            "(?<=[.!?)”\"])\\s+(?=(?:Photo|Photograph|Image|Picture|Credit|Photo credit|Image credit)s?(?::| by )"
                    + "|©|\\((?:AP|AFP|EPA|Reuters|Photo|Image)\\b)");

    private static final int BYLINE_LENGTH = 200;
    private static final int LOOSE_LENGTH = 80;

    private final Predicate<Element> kept;
    private final List<Body.Part> parts = new ArrayList<>();
    private final InlineText text = new InlineText();
    private int linked;
    private boolean broken;

    private HtmlBlocks(Predicate<Element> kept) {
        this.kept = kept;
    }

    /**
     * The blocks below an element.
     *
     * @param kept whether prose directly in a block element is wanted; headings, captions, credits and bylines always are
     */
    static List<Body.Part> of(Element root, Predicate<Element> kept) {
        HtmlBlocks blocks = new HtmlBlocks(kept);
        blocks.children(root, root, null, false);
        blocks.flush(root, null);
        return blocks.parts;
    }

    private void children(Element element, Element owner, Block.@Nullable Kind kind, boolean inLink) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), inLink);
            } else if (child instanceof Element inner) {
                element(inner, owner, kind, inLink);
            }
        }
    }

    private void element(Element element, Element owner, Block.@Nullable Kind kind, boolean inLink) {
        if (element.nameIs("br")) {
            if (broken) {
                flush(owner, kind);
            } else {
                text.lineBreak();
                broken = !text.isEmpty();
            }
            return;
        }
        Block.Kind inner = kind(element, kind);
        boolean link = inLink || element.nameIs("a");
        if (isBlock(element) || inner != kind && inner == Block.Kind.CREDIT) {
            flush(owner, kind);
            children(element, element, inner, link);
            flush(element, inner);
        } else if (element.nameIs("q")) {
            append("“", link);
            children(element, owner, kind, link);
            append("”", link);
        } else {
            children(element, owner, kind, link);
        }
    }

    private void append(String words, boolean inLink) {
        if (!words.isBlank()) {
            broken = false;
            linked += inLink ? words.strip().length() : 0;
        }
        text.append(words);
    }

    private void flush(Element owner, Block.@Nullable Kind kind) {
        broken = false;
        int inLinks = linked;
        linked = 0;
        String words = text.take();
        if (words.isEmpty()) {
            return;
        }
        if (kind == Block.Kind.CAPTION) {
            caption(words);
        } else if (kind == Block.Kind.BYLINE) {
            parts.add(new Body.Part(words, words.length() <= BYLINE_LENGTH ? kind : null));
        } else if (kind == Block.Kind.HEADING || kind == Block.Kind.CREDIT) {
            parts.add(new Body.Part(words, kind));
        } else if (kept.test(owner) && !isLinkOnly(words, inLinks, owner) && !isLoose(words, owner)) {
            parts.add(new Body.Part(words, owner.nameIs("p") || owner.nameIs("div") ? null : Block.Kind.PARAGRAPH));
        }
    }

    private void caption(String words) {
        Matcher credit = INNER_CREDIT.matcher(words);
        int end = 0;
        if (credit.find()) {
            parts.add(new Body.Part(words.substring(0, credit.start()), Block.Kind.CAPTION));
            end = credit.end();
        }
        String rest = words.substring(end);
        parts.add(new Body.Part(rest, end > 0 || BlockKinds.isCredit(rest) ? Block.Kind.CREDIT : Block.Kind.CAPTION));
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || BREAKING.contains(element.normalName());
    }

    /** What the element makes of the text in it; what is around it decides where it says nothing itself. */
    private static Block.@Nullable Kind kind(Element element, Block.@Nullable Kind outer) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return Block.Kind.HEADING;
        }
        if (name.equals("figcaption")) {
            return Block.Kind.CAPTION;
        }
        boolean inCaption = outer == Block.Kind.CAPTION;
        if (inCaption && (name.equals("small") || name.equals("cite"))) {
            return Block.Kind.CREDIT;
        }
        if (outer == Block.Kind.HEADING || element.attributesSize() == 0 || name.equals("article")
                || name.equals("a") && !inCaption) {
            return outer;
        }
        List<String> words = List.of(
                HtmlBoilerplate.words(element.className() + " " + element.attr("itemprop")).split(" "));
        if (words.stream().anyMatch(CREDIT_WORDS::contains) && (inCaption || element.ownText().length() <= BYLINE_LENGTH)
                && element.select("p").size() <= 1) {
            return Block.Kind.CREDIT;
        }
        if (words.contains("caption") && element.select("p").size() <= 1 && !element.hasClass("wp-caption")) {
            return Block.Kind.CAPTION;
        }
        boolean byline = isBlock(element) && words.stream().anyMatch(BYLINE_WORDS::contains) && element.select("p").size() <= 1;
        return outer == null && byline ? Block.Kind.BYLINE : outer;
    }

    /** A paragraph or list item that only leads elsewhere. */
    private static boolean isLinkOnly(String words, int inLinks, Element owner) {
        double part = inLinks / (double) words.length();
        return part > 0.8 && !Words.endsWithPunctuation(words) || part > 0.6 && !owner.nameIs("p") && !owner.nameIs("blockquote");
    }

    /** Words outside any paragraph are prose only if they look it. */
    private static boolean isLoose(String words, Element owner) {
        return !PROSE.contains(owner.normalName()) && words.length() < LOOSE_LENGTH && !Words.endsWithPunctuation(words);
    }
}
