package org.dixit.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dixit.article.InputException;
import org.dixit.train.weights.OnnxExport.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported reckons what was trained. */
class OnnxExportTest {

    private static final long[][] PIECES = {{2, 7, 49, 7, 3}, {2, 30, 31, 32, 33, 34, 35, 36, 3}, {2, 11, 3}};
    private static final long[][] SHAPES = {{0, 1, 2, 3, 0}, {0, 15, 14, 13, 12, 11, 10, 9, 0}, {0, 4, 0}};

    @ParameterizedTest
    @ValueSource(strings = {"tags", "links"})
    void inFloatsItIsWhatOneReckonsByHand(String head) throws Exception {
        Weights weights = SmallTagger.weights();
        try (RunningModel model = new RunningModel(OnnxExport.bytes(weights, "small", Precision.FLOAT))) {
            float[][][] reckoned = model.run(head, PIECES, SHAPES);
            for (int i = 0; i < PIECES.length; i++) {
                double[][] byHand = new TaggerByHand(weights).head(head, PIECES[i], SHAPES[i]);
                for (int t = 0; t < byHand.length; t++) {
                    for (int j = 0; j < byHand[t].length; j++) {
                        assertThat((double) reckoned[i][t][j]).isCloseTo(byHand[t][j], within(1e-4));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "links"})
    void inBytesItIsNearlyTheSame(String head) throws Exception {
        Weights weights = SmallTagger.weights();
        try (RunningModel model = new RunningModel(OnnxExport.bytes(weights, "small", Precision.BYTE))) {
            float[][][] reckoned = model.run(head, PIECES, SHAPES);
            for (int i = 0; i < PIECES.length; i++) {
                double[][] byHand = new TaggerByHand(weights).head(head, PIECES[i], SHAPES[i]);
                for (int t = 0; t < byHand.length; t++) {
                    assertThat(cosine(reckoned[i][t], byHand[t])).isBetween(0.998, 0.9999999);
                }
            }
        }
    }

    @Test
    void inBytesPiecesThatAreAllZeroDoNoHarm() throws Exception {
        Map<String, Weight> weights = new LinkedHashMap<>(SmallTagger.weights().byName());
        for (String name : new String[] {"embeddings.LayerNorm.weight", "embeddings.LayerNorm.bias",
            "encoder.layer.0.attention.self.value.bias"}) {
            weights.computeIfPresent(name, (key, weight) -> new Weight(weight.shape(), new float[weight.values().length]));
        }
        try (RunningModel model = new RunningModel(OnnxExport.bytes(Weights.of(weights), "small", Precision.BYTE))) {
            double[][] byHand = new TaggerByHand(Weights.of(weights)).head("tags", PIECES[0], SHAPES[0]);
            assertThat(cosine(model.run("tags", PIECES, SHAPES)[0][2], byHand[2])).isGreaterThan(0.998);
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, 1e-5", "BYTE, 1e-5"})
    void aWindowsResultDoesNotDependOnItsNeighbours(Precision precision, float bound) throws Exception {
        long[][] pieces = {PIECES[0], PIECES[0].clone()};
        long[][] shapes = {SHAPES[0], SHAPES[0].clone()};
        pieces[1][1] = PIECES[1][1] + 1;
        try (RunningModel model = new RunningModel(OnnxExport.bytes(SmallTagger.weights(), "small", precision))) {
            for (String head : new String[] {"tags", "links"}) {
                float[][][] together = model.together(head, pieces, shapes);
                float[][][] alone = model.run(head, pieces, shapes);
                for (int i = 0; i < pieces.length; i++) {
                    for (int t = 0; t < alone[i].length; t++) {
                        assertThat(together[i][t]).containsExactly(alone[i][t], within(bound));
                    }
                }
            }
        }
    }

    @Test
    void aWindowAloneGivesTheSameBitsEachTime() throws Exception {
        byte[] model = OnnxExport.bytes(SmallTagger.weights(), "small", Precision.BYTE);
        float[][] first;
        try (RunningModel running = new RunningModel(model)) {
            first = running.run("tags", new long[][] {PIECES[1]}, new long[][] {SHAPES[1]})[0];
        }
        try (RunningModel running = new RunningModel(model)) {
            running.run("tags", PIECES, SHAPES);
            assertThat(running.run("tags", new long[][] {PIECES[1]}, new long[][] {SHAPES[1]})[0]).isDeepEqualTo(first);
        }
    }

    @Test
    void tellsWhatTheWeightsTellAndTheLinkersBias() throws Exception {
        try (RunningModel model = new RunningModel(OnnxExport.bytes(SmallTagger.weights(), "small", Precision.BYTE))) {
            assertThat(model.metadata("case")).isEqualTo("lower");
            assertThat(model.metadata(OnnxExport.LINK_BIAS)).isEqualTo("-1.5 0.25");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "links"})
    void whatIsReadBackFromBytesReckonsNearlyTheSame(String head, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("small.onnx");
        OnnxExport.write(SmallTagger.weights(), "small", file, Precision.BYTE);
        double[][] asRead = new TaggerByHand(Weights.read(file)).head(head, PIECES[1], SHAPES[1]);
        double[][] asTrained = new TaggerByHand(SmallTagger.weights()).head(head, PIECES[1], SHAPES[1]);
        for (int t = 0; t < asRead.length; t++) {
            assertThat(cosine(floats(asRead[t]), asTrained[t])).isBetween(0.998, 0.9999999);
        }
    }

    @Test
    void whatIsReadBackFromFloatsMakesTheSameFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("small.onnx");
        OnnxExport.write(SmallTagger.weights(), "small", file, Precision.FLOAT);
        assertThat(OnnxExport.bytes(Weights.read(file), "read", Precision.FLOAT)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aFileOfAnotherKindIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("other.onnx"), "no such thing");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Weights.read(file)).withMessageContaining("other.onnx");
    }

    @Test
    void theSameWeightsMakeTheSameFile(@TempDir Path folder) throws Exception {
        SmallTagger.weights().write(folder.resolve("small.safetensors"));
        ExportModel.main(new String[] {folder.resolve("small.safetensors").toString(), folder.resolve("small.onnx").toString()});

        assertThat(Files.readAllBytes(folder.resolve("small.onnx")))
                .isEqualTo(OnnxExport.bytes(SmallTagger.weights(), "small", Precision.BYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heads.tags.weight", "embeddings.shape_embeddings.weight", "encoder.layer.0.attention.self.key.bias",
            "encoder.layer.1.output.dense.weight"})
    void namesAWeightThatIsMissing(String name) {
        Map<String, Weight> some = new LinkedHashMap<>(SmallTagger.weights().byName());
        some.remove(name);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> OnnxExport.bytes(Weights.of(some), "half.safetensors", Precision.FLOAT))
                .withMessageStartingWith("[half.safetensors, " + name + "] the weight is missing");
    }

    @Test
    void twoNeighbouringBytesNeverOverflowSixteenBits() {
        Weight weight = SmallTagger.weights().get("encoder.layer.0.output.dense.weight");
        ByteMatrix factor = ByteMatrix.factorOf(weight);
        for (int out = 0; out < factor.columns(); out++) {
            int largest = 0;
            for (int in = 0; in < factor.rows(); in += 2) {
                int one = factor.values()[in * factor.columns() + out];
                int other = factor.values()[(in + 1) * factor.columns() + out];
                largest = Math.max(largest, Math.abs(one) + Math.abs(other));
                float scale = factor.scales()[out];
                assertThat(one * scale).isCloseTo(weight.values()[out * factor.rows() + in], within(scale / 1.99f));
            }
            assertThat(255 * largest).as("column " + out).isBetween(255 * 125, (int) Short.MAX_VALUE);
        }
    }

    private static double cosine(float[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        double[] floats = new double[one.length];
        Arrays.setAll(floats, i -> one[i]);
        return product / Math.sqrt(squares(floats) * squares(other));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
