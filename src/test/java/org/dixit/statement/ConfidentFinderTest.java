package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.Test;

class ConfidentFinderTest {

    /** Finds a relation for each of its confidences. */
    private record SureFinder(double... confidences) implements RelationFinder {

        @Override
        public String name() {
            return "sure";
        }

        @Override
        public String digest() {
            return "5";
        }

        @Override
        public Findings read(Article article) {
            return Findings.of(DoubleStream.of(confidences)
                    .mapToObj(sure -> new Relation(List.of(), List.of(new TextSpan(0, 1)), List.of(), sure)).toList());
        }
    }

    private static List<Double> kept(double least) {
        return new ConfidentFinder(new SureFinder(0.3, 1, 0.5, 0), least).find(SampleArticle.of("a")).stream()
                .map(Relation::confidence).toList();
    }

    @Test
    void leavesOutWhatItIsLessSureOfThanWanted() {
        assertThat(kept(0)).containsExactly(0.3, 1.0, 0.5, 0.0);
        assertThat(kept(0.5)).containsExactly(1.0, 0.5);
        assertThat(kept(1)).containsExactly(1.0);
    }

    @Test
    void goesByTheNameOfTheOther() {
        assertThat(new ConfidentFinder(new SureFinder(), 0.5).name()).isEqualTo("sure");
        assertThat(new ConfidentFinder(new SureFinder(), 0.5).digest()).isEqualTo("5");
    }

    @Test
    void refusesWhatIsNoProbability() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ConfidentFinder(new SureFinder(), wrong));
        }
    }
}
