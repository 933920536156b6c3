package org.dixit.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.dixit.train.weights.OnnxExport.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tagger from which parts were taken away answers as if those parts said nothing. */
class SmallerLayersTest {

    private static final long[] PIECES = {2, 30, 31, 32, 33, 34, 35, 36, 3};
    private static final long[] SHAPES = {0, 15, 14, 13, 12, 11, 10, 9, 0};
    private static final int HEAD_WIDTH = SmallTagger.HIDDEN / 12;

    @Test
    void withoutHeadsAsIfNothingCameFromThem() {
        Weights smaller = SmallerLayers.withHeads(SmallTagger.weights(), 1, new TreeSet<>(Set.of(0, 2, 11)));
        Weights silent = silenced("encoder.layer.1.attention.output.dense.weight", number -> {
            int head = number / HEAD_WIDTH;
            return head != 0 && head != 2 && head != 11;
        });
        assertThat(smaller.get("encoder.layer.1.attention.self.key.bias").values()).hasSize(3 * HEAD_WIDTH);
        assertSame(tags(smaller), tags(silent), 1e-9);
    }

    @Test
    void withoutInnerNumbersAsIfNothingCameFromThem() {
        Weights smaller = SmallerLayers.withInner(SmallTagger.weights(), 0, new TreeSet<>(Set.of(5, 40, 41)));
        Weights silent = silenced("encoder.layer.0.output.dense.weight", number -> number != 5 && number != 40 && number != 41);
        assertSame(tags(smaller), tags(silent), 1e-9);
    }

    @Test
    void withoutALayerThoseAboveItMoveDown() {
        Weights smaller = SmallerLayers.withoutLayers(SmallTagger.weights(), Set.of(0));
        assertThat(smaller.get("encoder.layer.0.output.dense.bias").values())
                .isEqualTo(SmallTagger.weights().get("encoder.layer.1.output.dense.bias").values());
        assertThat(smaller.byName()).doesNotContainKey("encoder.layer.1.output.dense.bias").containsKey("heads.tags.weight");
    }

    @ParameterizedTest
    @EnumSource
    void exportedItReckonsWhatOneReckonsByHandAndIsReadBack(Precision precision, @TempDir Path folder) throws Exception {
        Weights smaller = SmallerLayers.withHeads(SmallTagger.weights(), 1, new TreeSet<>(Set.of(0, 2, 11)));
        for (int layer = 0; layer < SmallTagger.LAYERS; layer++) {
            smaller = SmallerLayers.withInner(smaller, layer, new TreeSet<>(Set.of(1, 5, 30, 31, 40, 41)));
        }
        Path file = folder.resolve("smaller.onnx");
        OnnxExport.write(smaller, "smaller", file, precision);
        double[][] byHand = tags(smaller);
        double bound = precision == Precision.FLOAT ? 1e-4 : 0.3;
        try (RunningModel model = new RunningModel(OnnxExport.bytes(smaller, "smaller", precision))) {
            float[][] run = model.run("tags", new long[][] {PIECES}, new long[][] {SHAPES})[0];
            for (int t = 0; t < byHand.length; t++) {
                for (int i = 0; i < byHand[t].length; i++) {
                    assertThat((double) run[t][i]).isCloseTo(byHand[t][i], within(bound));
                }
            }
        }
        assertSame(tags(Weights.read(file)), byHand, bound);
    }

    private static void assertSame(double[][] one, double[][] other, double bound) {
        assertThat(one).hasSameDimensionsAs(other);
        for (int t = 0; t < one.length; t++) {
            assertThat(one[t]).containsExactly(other[t], within(bound));
        }
    }

    private static double[][] tags(Weights weights) {
        return new TaggerByHand(weights).head("tags", PIECES, SHAPES);
    }

    /** Some columns of a matrix are zero. */
    private static Weights silenced(String name, IntPredicate column) {
        Map<String, Weight> weights = new LinkedHashMap<>(SmallTagger.weights().byName());
        Weight weight = weights.get(name);
        float[] values = weight.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = column.test(i % weight.length(1)) ? 0 : values[i];
        }
        weights.put(name, new Weight(weight.shape(), values));
        return Weights.of(weights);
    }
}
