package org.dixit.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Knows the parts of a page that are never the article, by element, role and the words in class and id. */
final class HtmlBoilerplate {

    private static final String NEVER_TEXT =
            "script,style,noscript,template,iframe,object,embed,svg,math,canvas,video,audio,button,input,select,textarea,dialog";

    private static final Set<String> FRAME_TAGS = Set.of("nav", "aside", "footer", "form", "menu");
    private static final Set<String> FRAME_ROLES = Set.of(
            "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "alert", "menu", "menubar",
            "toolbar");

    private static final Set<String> WORDS = Set.of(
            "cookie", "cookies", "consent", "gdpr", "newsletter", "newsletters", "subscribe", "subscription", "signup",
            "share", "sharing", "sharebar", "social", "related", "recommended", "recommendations", "promo", "promotion",
            "advert", "advertisement", "advertising", "ad", "ads", "sponsored", "comments", "commentlist", "disqus",
            "sidebar", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "paywall",
            "popular", "trending", "outbrain", "taboola", "readmore", "toolbar", "skip", "player", "masthead", "kicker",
            "topbar", "tags", "login", "modal", "popup");
    private static final Pattern PHRASES = Pattern.compile(
            "\\b(?:read (?:more|also|next)|most (?:read|viewed|popular)|see also|more (?:from|stories|news|on)|sign up"
                    + "|also (?:read|on)|author (?:bio|card)|print only|visually hidden|sr only|up next|around the web)\\b");
    private static final Pattern WHOLE = Pattern.compile("more|comment|teaser|teasers|banner|tools|toc|copyright-footer");
    private static final Pattern HIDDEN_STYLE = Pattern.compile(
            "(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A part with most of the page's prose is the article, whatever it is called. */
    private static final double TOO_MUCH = 0.6;

    private HtmlBoilerplate() {
    }

    /** Removes it from the page, the part that holds the headline or most of the prose excepted. */
    static void removeFrom(Document page) {
        page.select(NEVER_TEXT).remove();
        Map<Element, Integer> prose = new IdentityHashMap<>();
        int total = countProse(page.body(), prose, false);
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Comment) {
                    return FilterResult.REMOVE;
                }
                return node instanceof Element element && element != page.body() && isBoilerplate(element)
                        && prose.getOrDefault(element, 0) <= TOO_MUCH * total
                        && (FRAME_TAGS.contains(element.normalName()) || !holdsArticle(element))
                        ? FilterResult.REMOVE : FilterResult.CONTINUE;
            }
        });
    }

    /** Characters in paragraphs, for each element that has any below it. */
    private static int countProse(Element element, Map<Element, Integer> prose, boolean within) {
        boolean inside = within || element.nameIs("p");
        int count = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                count += countProse(inner, prose, inside);
            } else if (inside && child instanceof TextNode text) {
                count += text.getWholeText().length();
            }
        }
        if (count > 0) {
            prose.put(element, count);
        }
        return count;
    }

    private static boolean holdsArticle(Element element) {
        return element.nameIs("main") || element.nameIs("h1") || "articleBody".equals(element.attr("itemprop"))
                || element.selectFirst("main,h1,[itemprop=articleBody]") != null;
    }

    private static boolean isBoilerplate(Element element) {
        if (FRAME_TAGS.contains(element.normalName())) {
            return !(element.nameIs("footer") && element.closest("blockquote") != null);
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))
                || FRAME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || HIDDEN_STYLE.matcher(element.attr("style")).find()
                || named(element.className()) || named(element.id());
    }

    private static boolean named(String value) {
        if (value.isEmpty()) {
            return false;
        }
        String words = words(value);
        return WHOLE.matcher(words).matches() || PHRASES.matcher(words).find()
                || List.of(words.split(" ")).stream().anyMatch(WORDS::contains);
    }

    /** The words of a class or id in lower case: {@code most-read articleBody} gives {@code most read article body}. */
    static String words(String value) {
        String parted = CAMEL.matcher(value.length() > 500 ? value.substring(0, 500) : value).replaceAll(" ");
        return NO_WORD.matcher(parted).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
