package org.dixit.train;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;

/**
 * An annotated text as careless processing leaves it: every double quotation mark closing, an opening one torn from its words and
 * glued to those before, even to the paragraph before. Corpora and feeds are full of such texts, so the tagger is to know them.
 * The text keeps its length.
 */
final class LostQuotes {

    private final char[] text;
    /** For each place where the opening mark of a quotation stood, where it stands now; elsewhere the place itself. */
    private final int[] moved;
    private final List<Integer> paragraphs = new ArrayList<>();

    private LostQuotes(String original) {
        text = original.toCharArray();
        moved = new int[text.length + 1];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = i;
        }
        for (int at = 0; at < text.length; at++) {
            int length = quote(original, at);
            if (length > 0) {
                lose(original, at, length);
                at += length - 1;
            }
        }
    }

    /** What a text and its annotations become. */
    static TrainingText of(String name, Article article, List<Relation> relations, List<TextSpan> open) {
        LostQuotes lost = new LostQuotes(article.text());
        return TrainingText.of(name, lost.article(article),
                relations.stream().map(lost::relation).toList(), lost.spans(open));
    }

    private static int quote(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '“' || c == '”') {
            return 1;
        }
        return c == '\'' && text.startsWith("''", at) ? 2 : 0;
    }

    private void lose(String original, int at, int length) {
        int before = at;
        while (before > 0 && Character.isWhitespace(original.charAt(before - 1))) {
            before--;
        }
        boolean opens = before < at && at + length < original.length() && !Character.isWhitespace(original.charAt(at + length));
        for (int i = at; i < at + length; i++) {
            text[i] = ' ';
        }
        if (opens && before > 0) {
            System.arraycopy(text, before, text, before + 1, at - before);
            moved[at] = before;
            text[before] = '”';
            if (".!?".indexOf(original.charAt(before - 1)) >= 0) {
                paragraphs.add(before + 1);
            }
        } else {
            text[at] = '”';
        }
    }

    /** A sentence that begins with a quotation begins a paragraph, since its mark closes the one before. */
    private Article article(Article article) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(paragraphs);
        for (Block block : article.blocks()) {
            int start = block.span().start();
            if (!blocks.isEmpty() && moved[start] < start) {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.kind(), new TextSpan(last.span().start(), moved[start] + 1)));
                start++;
            }
            for (int end : ends) {
                if (end > start && end < block.span().end()) {
                    blocks.add(new Block(block.kind(), new TextSpan(start, end)));
                    start = end;
                }
            }
            if (start < block.span().end()) {
                blocks.add(new Block(block.kind(), new TextSpan(start, block.span().end())));
            }
        }
        return new Article(article.file(), article.url(), article.title(), article.publisher(), article.publishedOn(), article.authors(),
                article.language(), article.version(), article.status(), article.revises(), new String(text), blocks);
    }

    private Relation relation(Relation relation) {
        return new Relation(spans(relation.source()), spans(relation.cue()), spans(relation.content()), relation.confidence());
    }

    private List<TextSpan> spans(List<TextSpan> spans) {
        return spans.stream().map(span -> new TextSpan(moved[span.start()],
                moved[span.end() - 1] < span.end() - 1 ? moved[span.end() - 1] + 1 : span.end())).toList();
    }
}
