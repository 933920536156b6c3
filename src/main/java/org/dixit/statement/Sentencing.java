package org.dixit.statement;

import java.util.List;
import java.util.TreeSet;
import org.dixit.article.TextSpan;

/** In which sentences a relation's cue and source stand: where the article itself speaks about the statement. */
final class Sentencing {

    private Sentencing() {
    }

    /** The numbers of those sentences, ascending. */
    static TreeSet<Integer> of(ArticleWords words, Relation relation) {
        TreeSet<Integer> sentences = new TreeSet<>();
        for (List<TextSpan> spans : List.of(relation.cue(), relation.source())) {
            for (TextSpan span : spans) {
                int word = words.at(span.start());
                if (word < words.size()) {
                    sentences.add(words.sentence(word));
                }
            }
        }
        return sentences;
    }

    static boolean isOutside(ArticleWords words, int word, List<TextSpan> content) {
        for (TextSpan piece : content) {
            if (words.start(word) >= piece.start() && words.end(word) <= piece.end()) {
                return false;
            }
        }
        return true;
    }
}
