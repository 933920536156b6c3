package org.dixit.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
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
