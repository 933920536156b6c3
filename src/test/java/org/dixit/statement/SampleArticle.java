package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;

/** Articles for tests, made of paragraphs. */
final class SampleArticle {

    private SampleArticle() {
    }

    static Article of(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, text.length())));
        }
        return new Article("sample.txt", null, "", null, null, List.of(), "en", 1, Article.Status.PUBLISHED, null,
                text.toString(), blocks);
    }

    /** "source | cue | content", pieces apart by " // ", a missing part empty. */
    static List<String> relations(RelationFinder finder, Article article) {
        return finder.find(article).stream()
                .map(relation -> words(article, relation.source()) + " | " + words(article, relation.cue()) + " | "
                        + words(article, relation.content()))
                .toList();
    }

    private static String words(Article article, List<TextSpan> spans) {
        return String.join(" // ", spans.stream().map(span -> span.in(article.text())).toList());
    }
}
