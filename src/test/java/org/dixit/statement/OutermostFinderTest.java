package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.text.MarkedText;
import org.junit.jupiter.api.Test;

class OutermostFinderTest {

    @Test
    void leavesOutWhatOthersReport() {
        MarkedText text = new MarkedText("Lee said that many fear that it rains. Few know why.");
        List<Relation> all = relations(text.article(), "Lee|said|that many fear that it rains", "many|fear|that it rains", "Few|know|why");

        assertThat(new OutermostFinder(new Given(all)).find(text.article())).containsExactly(all.get(0), all.get(2));
    }

    @Test
    void keepsStatementsThatShareAContent() {
        MarkedText text = new MarkedText("“It rains,” Lee said and Kim wrote.");
        List<Relation> all = relations(text.article(), "Lee|said|“It rains,”", "Kim|wrote|“It rains,”");

        assertThat(new OutermostFinder(new Given(all)).find(text.article())).isEqualTo(all);
    }

    private static List<Relation> relations(Article article, String... relations) {
        return Arrays.stream(relations).map(relation -> relation.split("\\|"))
                .map(parts -> new Relation(List.of(span(article, parts[0])), List.of(span(article, parts[1])),
                        List.of(span(article, parts[2])), 1))
                .toList();
    }

    private static TextSpan span(Article article, String words) {
        int start = article.text().indexOf(words);
        return new TextSpan(start, start + words.length());
    }

    /** Finds what it was given. */
    private record Given(List<Relation> all) implements RelationFinder {

        @Override
        public String name() {
            return "given";
        }

        @Override
        public String digest() {
            return "1";
        }

        @Override
        public Findings read(Article article) {
            return Findings.of(all);
        }
    }
}
