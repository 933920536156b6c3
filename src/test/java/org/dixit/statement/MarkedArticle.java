package org.dixit.statement;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.Publisher;
import org.dixit.article.TextSpan;
import org.dixit.authority.AuthorityIndex;
import org.jspecify.annotations.Nullable;

/**
 * An article with its relations marked in the text: {@code [S1 Ann Lee] [C1 said] [T1 that it rains]} is a source, a cue and a
 * content of relation 1. Marks may nest, other brackets are text; blank lines part paragraphs. Published on Thursday, 14 September 2023.
 */
final class MarkedArticle implements RelationFinder {

    static final AuthorityIndex AUTHORITY = authority();
    private static final CueLexicon LEXICON = CueLexicon.load();

    private final StringBuilder text = new StringBuilder();
    private final Map<Character, Map<Character, List<TextSpan>>> spans = new TreeMap<>();

    private MarkedArticle(String marked) {
        Deque<int[]> open = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' && !marked.substring(i).matches("(?s)\\[[SCT]\\d .*")) {
                names.push("");
                text.append(c);
            } else if (c == ']' && names.peek().isEmpty()) {
                names.pop();
                text.append(c);
            } else if (c == '[') {
                names.push(marked.substring(i + 1, i + 3));
                open.push(new int[] {text.length()});
                i += 3;
            } else if (c == ']') {
                String name = names.pop();
                spans.computeIfAbsent(name.charAt(1), key -> new TreeMap<>())
                        .computeIfAbsent(name.charAt(0), key -> new ArrayList<>())
                        .add(new TextSpan(open.pop()[0], text.length()));
            } else {
                text.append(c);
            }
        }
    }

    private static AuthorityIndex authority() {
        try {
            return AuthorityIndex.load();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static ArticleStatements read(String marked) {
        return read(marked, null, null);
    }

    static ArticleStatements read(String marked, @Nullable Publisher publisher, @Nullable URI url) {
        MarkedArticle finder = new MarkedArticle(marked);
        return new StatementReader(finder, AUTHORITY, LEXICON).extract(finder.article(publisher, url));
    }

    private Article article(@Nullable Publisher publisher, @Nullable URI url) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.toString().split("\n\n")) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, start + paragraph.length())));
            start += paragraph.length() + 2;
        }
        return new Article("test", url, "", publisher, LocalDate.of(2023, 9, 14), List.of(), "en", 1, Article.Status.PUBLISHED,
                null,
                text.toString(), blocks);
    }

    @Override
    public String name() {
        return "marked";
    }

    @Override
    public String digest() {
        return "";
    }

    @Override
    public Findings read(Article article) {
        return Findings.of(spans.values().stream().map(parts -> new Relation(parts.getOrDefault('S', List.of()),
                parts.getOrDefault('C', List.of()), parts.getOrDefault('T', List.of()), 1)).toList());
    }

    /** "Ann Lee", "state-ru" for a linked actor, "2 officials of state-us" for a group, "-" for nobody. */
    static String brief(@Nullable Actor actor) {
        if (actor == null) {
            return "-";
        }
        String name = actor.entry() != null ? actor.entry().id() : actor.name();
        return (actor.count() == null ? "" : actor.count() + " ") + name
                + (actor.affiliation() == null ? "" : " of " + brief(actor.affiliation()));
    }

    static List<String> speakers(Statement statement) {
        return statement.attributions().stream().map(attribution -> brief(attribution.speaker())).toList();
    }
}
