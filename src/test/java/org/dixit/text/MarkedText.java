package org.dixit.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;

/**
 * A text with spans marked in it, and a network that sees just these: in {@code [S1 Ann Lee] [C1 said] [T1 that it rains]} a
 * source, a cue and a content that belong together; {@code [T12 it rains]} answers the cues 1 and 2; {@code [P Lee] [O Rail Union]
 * [L Oslo] [N Easter]} are names. Blank lines part paragraphs.
 */
public final class MarkedText {

    /** So large that its square over the root of the width is ten. */
    private static final float STRONG = (float) Math.sqrt(10 * Math.sqrt(TaggerNetwork.LINK_WIDTH));

    private record Mark(SpanRole role, String relations, TextSpan span) {
    }

    private final List<Mark> marks = new ArrayList<>();
    private final Article article;

    public MarkedText(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<String> names = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                int blank = marked.indexOf(' ', i);
                names.push(marked.substring(i + 1, blank));
                starts.push(text.length());
                i = blank;
            } else if (c == ']') {
                String name = names.pop();
                marks.add(new Mark(SpanRole.values()["SCTPOLN".indexOf(name.charAt(0))], name.substring(1),
                        new TextSpan(starts.pop(), text.length())));
            } else {
                text.append(c);
            }
        }
        article = article(text.toString());
    }

    /** An article of paragraphs that are parted by blank lines. */
    public static Article article(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n")) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, start + paragraph.length())));
            start += paragraph.length() + 2;
        }
        return new Article("marked.txt", null, "", null, null, List.of(), "en", 1, Article.Status.PUBLISHED, null, text, blocks);
    }

    /** The text without its marks. */
    public Article article() {
        return article;
    }

    /** A network that is sure of the marks. */
    public TaggerNetwork network() {
        return network(10, 5);
    }

    /**
     * @param sureness the log-odds by which the right tag of a word exceeds each wrong one
     * @param linked the log-odds of a link between what is marked as belonging together; ten less between others
     */
    public TaggerNetwork network(double sureness, double linked) {
        Words words = Words.of(article);
        return new DictatedNetwork(512, linked - 10, window -> scores(words, window, (float) sureness));
    }

    private TaggerNetwork.WindowScores scores(Words words, Window window, float sureness) {
        TaggerNetwork.WindowScores scores = DictatedNetwork.indifferent(window);
        for (int i = 0; i < window.words(); i++) {
            TextSpan word = words.words().get(window.first() + i).span();
            for (SpanRole role : SpanRole.values()) {
                scores.tags()[i][role.ordinal() * TaggerNetwork.TAGS + tag(role, word)] = sureness;
            }
            for (Mark mark : marks) {
                if (mark.span.contains(word)) {
                    link(mark, scores.links()[i]);
                }
            }
        }
        return scores;
    }

    /** Outside, begin, inside, end or single, counted from 0. */
    private int tag(SpanRole role, TextSpan word) {
        for (Mark mark : marks) {
            if (mark.role == role && mark.span.contains(word)) {
                boolean first = mark.span.start() == word.start();
                boolean last = mark.span.end() == word.end();
                return first && last ? 4 : first ? 1 : last ? 3 : 2;
            }
        }
        return 0;
    }

    private static void link(Mark mark, float[] vectors) {
        for (char relation : mark.relations.toCharArray()) {
            for (int vector = 0; vector < 4; vector++) {
                boolean itsOwn = switch (mark.role) {
                    case CUE -> vector < 2;
                    case SOURCE -> vector == 2;
                    case CONTENT -> vector == 3;
                    default -> false;
                };
                vectors[vector * TaggerNetwork.LINK_WIDTH + relation - '0'] = itsOwn ? STRONG : 0;
            }
        }
    }
}
