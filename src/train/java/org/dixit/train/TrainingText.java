package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.evaluate.NamedText;
import org.dixit.statement.Relation;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Words;

/**
 * An annotated text, word by word.
 *
 * @param name for messages
 * @param article the text
 * @param relations what its annotator marked
 * @param words its words
 * @param tags for each role and word outside (0), begin, inside, end, single, or {@link #UNKNOWN}
 * @param links the relations as words
 */
record TrainingText(String name, Article article, List<Relation> relations, Words words, byte[][] tags, List<Link> links) {

    /** Not to be learned, since the annotators left open what it is. */
    static final byte UNKNOWN = -1;

    static final byte BEGIN = 1;
    static final byte INSIDE = 2;
    static final byte END = 3;
    static final byte SINGLE = 4;

    /**
     * A relation's words by index.
     *
     * @param cue the words that ask
     * @param source the words of the source
     * @param content the words of the content
     */
    record Link(SortedSet<Integer> cue, SortedSet<Integer> source, SortedSet<Integer> content) {
    }

    static TrainingText of(String name, Article article, List<Relation> relations, List<TextSpan> open) {
        Words words = Words.of(article);
        byte[][] tags = unknown(words);
        SpanRole.PARTS.forEach(role -> Arrays.fill(tags[role.ordinal()], (byte) 0));
        List<Link> links = new ArrayList<>();
        for (Relation relation : relations) {
            mark(words, tags[SpanRole.SOURCE.ordinal()], relation.source());
            mark(words, tags[SpanRole.CUE.ordinal()], relation.cue());
            mark(words, tags[SpanRole.CONTENT.ordinal()], relation.content());
            links.add(new Link(covered(words, relation.cue()), covered(words, relation.source()), covered(words, relation.content())));
        }
        for (int word : covered(words, open)) {
            for (byte[] role : tags) {
                role[word] = role[word] == 0 ? UNKNOWN : role[word];
            }
        }
        return new TrainingText(name, article, relations, words, tags, links);
    }

    /** A text in which only the names are marked: whether somebody says something there is not to be learned from it. */
    static TrainingText of(NamedText text) {
        Words words = Words.of(text.article());
        byte[][] tags = unknown(words);
        SpanRole.NAMES.forEach(kind -> Arrays.fill(tags[kind.ordinal()], (byte) 0));
        text.names().forEach(name -> mark(words, tags[name.kind().ordinal()], List.of(name.span())));
        return new TrainingText(text.article().file(), text.article(), List.of(), words, tags, List.of());
    }

    /** A text in which nothing is marked: only another network can tell what is to be learned from it. */
    static TrainingText unmarked(Article article) {
        Words words = Words.of(article);
        return new TrainingText(article.file(), article, List.of(), words, unknown(words), List.of());
    }

    private static byte[][] unknown(Words words) {
        byte[][] tags = new byte[TaggerNetwork.ROLES][words.size()];
        for (byte[] role : tags) {
            Arrays.fill(role, UNKNOWN);
        }
        return tags;
    }

    /** Spans that run over a paragraph's end are cut there; one that meets another of its role leaves it as it is. */
    private static void mark(Words words, byte[] tags, List<TextSpan> spans) {
        for (TextSpan span : spans) {
            SortedSet<Integer> inside = covered(words, List.of(span));
            int first = -1;
            for (int word : inside) {
                boolean last = !inside.contains(word + 1) || words.paragraphs().contains(word + 1);
                if (tags[word] != 0) {
                    break;
                }
                if (first < 0) {
                    first = word;
                    tags[word] = last ? SINGLE : BEGIN;
                } else {
                    tags[word] = last ? END : INSIDE;
                }
                first = last ? -1 : first;
            }
        }
    }

    private static SortedSet<Integer> covered(Words words, List<TextSpan> spans) {
        SortedSet<Integer> covered = new TreeSet<>();
        for (TextSpan span : spans) {
            for (int i = firstEndingAfter(words, span.start()); i < words.size() && words.words().get(i).span().start() < span.end(); i++) {
                covered.add(i);
            }
        }
        return covered;
    }

    private static int firstEndingAfter(Words words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.words().get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
