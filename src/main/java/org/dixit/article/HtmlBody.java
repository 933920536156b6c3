package org.dixit.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page. Readability says which elements are prose; the words are then taken from the page itself, in its
 * order, since Readability rewrites what it returns and drops captions and bylines.
 */
final class HtmlBody {

    private static final String MARK = "data-dixit-element";

    /** Readability resolves links against it and complains at length without; no link is kept here. */
    private static final String ANY_ADDRESS = "http://page.invalid/";

    /** Readability's time grows faster than the page; articles have some hundred elements, their pages a few thousand. */
    private static final int MOST_ELEMENTS = 5_000;

    /** Readability searches classes with patterns that slow down on long ones; no person writes such. */
    private static final int LONGEST_NAME = 1000;

    /** With fewer characters than this found, the page's own landmarks are a better guess. */
    private static final int TOO_LITTLE = 250;

    /** The article's element holds at least this part of the prose found, so that a stray find does not widen it to the page. */
    private static final double MOST = 0.7;

    private HtmlBody() {
    }

    static List<Body.Part> parts(Document page) {
        HtmlBoilerplate.removeFrom(page);
        List<Body.Part> found = byReadability(page);
        return length(found) >= TOO_LITTLE ? found : longer(found, byLandmarks(page));
    }

    private static List<Body.Part> byReadability(Document page) {
        int number = 0;
        for (Element element : page.body().getAllElements()) {
            element.attr(MARK, Integer.toString(number++));
            for (String naming : List.of("class", "id")) {
                if (element.attr(naming).length() > LONGEST_NAME) {
                    element.removeAttr(naming);
                }
            }
        }
        if (number > MOST_ELEMENTS) {
            return List.of();
        }
        Element content = new Readability4J(ANY_ADDRESS, page.clone()).parse().getArticleContent();
        if (content == null) {
            return List.of();
        }
        Set<String> prose = new HashSet<>(content.select("[" + MARK + "]").eachAttr(MARK));
        Element container = container(page.body(), prose);
        return HtmlBlocks.of(container, owner -> isProse(owner, prose));
    }

    /** A paragraph among paragraphs belongs to them even where its words alone did not convince. */
    private static boolean isProse(Element owner, Set<String> prose) {
        if (prose.contains(owner.attr(MARK))) {
            return true;
        }
        if (!owner.nameIs("p") || owner.parent() == null || !prose.contains(owner.parent().attr(MARK))) {
            return false;
        }
        return owner.parent().children().stream().anyMatch(other -> other.nameIs("p") && prose.contains(other.attr(MARK)));
    }

    private static boolean isProse(Body.Part part) {
        return part.kind() == null || part.kind() == Block.Kind.PARAGRAPH;
    }

    /** The article element around the smallest element with most of the prose, or that element where there is none. */
    private static Element container(Element body, Set<String> prose) {
        int total = proseLength(body, prose);
        Element smallest = body;
        for (@Nullable Element next = body; next != null; ) {
            smallest = next;
            next = null;
            for (Element child : smallest.children()) {
                if (proseLength(child, prose) >= MOST * total && !child.nameIs("p")) {
                    next = child;
                    break;
                }
            }
        }
        Element article = smallest.closest("article");
        return article != null ? article : smallest;
    }

    private static int proseLength(Element element, Set<String> prose) {
        int length = 0;
        for (Element paragraph : element.select("p,li,blockquote,div")) {
            if (prose.contains(paragraph.attr(MARK))) {
                length += paragraph.ownText().length();
            }
        }
        return length;
    }

    private static List<Body.Part> byLandmarks(Document page) {
        for (String landmark : List.of("[itemprop~=articleBody]", "article", "main,[role=main]")) {
            List<Body.Part> longest = List.of();
            for (Element element : page.select(landmark)) {
                longest = longer(longest, HtmlBlocks.of(element, owner -> true));
            }
            if (longest.stream().anyMatch(HtmlBody::isProse)) {
                return longest;
            }
        }
        return HtmlBlocks.of(page.body(), owner -> true);
    }

    private static List<Body.Part> longer(List<Body.Part> first, List<Body.Part> second) {
        return length(second) > length(first) || first.isEmpty() ? second : first;
    }

    private static int length(List<Body.Part> parts) {
        return parts.stream().filter(HtmlBody::isProse).mapToInt(part -> part.text().length()).sum();
    }
}
