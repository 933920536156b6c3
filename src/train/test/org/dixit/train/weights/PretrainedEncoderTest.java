package org.dixit.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoders come out of their jars whole, under the names that training and export know. */
class PretrainedEncoderTest {

    @ParameterizedTest
    @CsvSource({"bge-small, 12, 384, 30522, true", "minilm-l6, 6, 384, 30522, true", "e5-small, 12, 384, 30522, true",
            "bert-base-cased, 12, 768, 28996, false"})
    void hasEveryWeightInItsShapeAndNoOther(String name, int layers, int hidden, int pieces, boolean lowerCase) throws Exception {
        PretrainedEncoder encoder = PretrainedEncoder.named(name);

        assertThat(encoder.layers()).isEqualTo(layers);
        assertThat(encoder.heads()).isEqualTo(12);
        assertThat(encoder.lowerCase()).isEqualTo(lowerCase);
        assertThat(encoder.vocabulary()).hasSize(pieces).doesNotHaveDuplicates().contains("[CLS]", "[SEP]", "[UNK]", "said", "##s")
                .startsWith("[PAD]");
        assertThat(encoder.weights().byName().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()))
                .containsExactlyInAnyOrderElementsOf(expected(layers, hidden, pieces));
        encoder.weights().byName().forEach((weight, values) -> assertThat(values.values()).as(weight)
                .satisfies(numbers -> assertThat(numbers[numbers.length / 2]).isNotZero().isBetween(-30f, 30f)));
    }

    @ParameterizedTest
    @CsvSource({"bge-small, bge-small-en-v1.5.onnx", "minilm-l6, all-minilm-l6-v2.onnx", "e5-small, e5-small-v2.onnx"})
    void reckonsWhatTheModelInItsJarReckons(String name, String model) throws Exception {
        long[] pieces = {101, 1996, 6458, 3648, 2056, 1010, 1000, 2057, 2097, 3745, 2012, 11417, 1012, 1000, 102};
        PretrainedEncoder encoder = PretrainedEncoder.named(name);

        float[][] ours;
        try (RunningModel running = new RunningModel(OnnxExport.bytes(showingStates(encoder), name, OnnxExport.Precision.FLOAT))) {
            ours = running.run("links", new long[][] {pieces}, new long[][] {new long[pieces.length]})[0];
        }

        float[][] theirs = statesOf(model, pieces);
        for (int t = 0; t < pieces.length; t++) {
            assertThat(ours[t]).containsExactly(theirs[t], within(1e-4f));
        }
    }

    /** The encoder with heads that let its last states through. */
    private static Weights showingStates(PretrainedEncoder encoder) {
        Map<String, Weight> weights = new LinkedHashMap<>(encoder.weights().byName());
        int hidden = weights.get("embeddings.LayerNorm.bias").length(0);
        float[] same = new float[hidden * hidden];
        for (int i = 0; i < hidden; i++) {
            same[i * hidden + i] = 1;
        }
        weights.put("embeddings.shape_embeddings.weight", zeros(16, hidden));
        weights.put("heads.tags.weight", zeros(15, hidden));
        weights.put("heads.tags.bias", zeros(15));
        weights.put("heads.links.weight", new Weight(new long[] {hidden, hidden}, same));
        weights.put("heads.links.bias", zeros(hidden));
        return Weights.of(weights);
    }

    private static Weight zeros(long... shape) {
        return new Weight(shape, new float[(int) Weight.count(shape)]);
    }

    private static float[][] statesOf(String model, long[] pieces) throws Exception {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream in = PretrainedEncoderTest.class.getResourceAsStream("/" + model);
                OrtSession session = environment.createSession(in.readAllBytes());
                OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[pieces.length]});
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> PretrainedEncoder.named("gpt"))
                .withMessage("[gpt] no encoder has this name; take one of bert-base-cased, bge-small, e5-small, minilm-l6");
    }

    private static List<String> expected(int layers, int hidden, int pieces) {
        List<String> all = new ArrayList<>();
        all.add("embeddings.word_embeddings.weight weight of shape [" + pieces + ", " + hidden + "]");
        all.add("embeddings.position_embeddings.weight weight of shape [512, " + hidden + "]");
        all.add("embeddings.token_type_embeddings.weight weight of shape [2, " + hidden + "]");
        addPair(all, "embeddings.LayerNorm", "", hidden);
        for (int layer = 0; layer < layers; layer++) {
            String in = "encoder.layer." + layer + ".";
            for (String part : List.of("query", "key", "value")) {
                addPair(all, in + "attention.self." + part, ", " + hidden, hidden);
            }
            addPair(all, in + "attention.output.dense", ", " + hidden, hidden);
            addPair(all, in + "attention.output.LayerNorm", "", hidden);
            addPair(all, in + "intermediate.dense", ", " + hidden, 4 * hidden);
            addPair(all, in + "output.dense", ", " + 4 * hidden, hidden);
            addPair(all, in + "output.LayerNorm", "", hidden);
        }
        return all;
    }

    private static void addPair(List<String> all, String name, String in, int out) {
        all.add(name + ".weight weight of shape [" + out + in + "]");
        all.add(name + ".bias weight of shape [" + out + "]");
    }
}
