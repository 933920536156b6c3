package org.dixit.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network's surroundings, over a model of a few numbers; what the shipped one finds is tested where finders are. */
class OnnxNetworkTest {

    private static final byte[] VOCABULARY = "[UNK]\n[CLS]\n[SEP]\nthe\nferry\n##s\n".getBytes(UTF_8);

    private static OnnxNetwork network() {
        return network(new SmallModel());
    }

    private static OnnxNetwork network(SmallModel model) {
        return new OnnxNetwork(model.bytes(6), VOCABULARY);
    }

    private static Window window(OnnxNetwork network, String text) {
        return new Windows(Words.of(MarkedText.article(text)), network.pieces(), network.windowPieces()).covering(0).getFirst();
    }

    @Test
    void givesEachWordWhatTheModelSaysOfItsFirstPiece() {
        try (OnnxNetwork network = network()) {
            TaggerNetwork.WindowScores scores = network.scores(List.of(window(network, "FERRYS, the\n\nFerry"))).getFirst();

            assertThat(Arrays.stream(scores.tags()).map(row -> row[14])).containsExactly(4f, 0f, 3f, 4f);
            assertThat(Arrays.stream(scores.links()).map(row -> row[255])).as("shapes").containsExactly(2f, 8f, 0f, 1f);
            assertThat(scores.tags()).hasDimensions(4, TaggerNetwork.ROLES * TaggerNetwork.TAGS);
            assertThat(scores.links()).hasDimensions(4, 256);
        }
    }

    @Test
    void scoresEachWindowAsIfItWereAlone() {
        try (OnnxNetwork network = network()) {
            Window ferry = window(network, "the ferrys");
            Window other = window(network, "The the the the the.\n\nThe");

            List<TaggerNetwork.WindowScores> together = network.scores(List.of(other, ferry, other));
            assertThat(together).hasSize(3);
            assertThat(together.get(1).tags()).isDeepEqualTo(network.scores(List.of(ferry)).getFirst().tags());
            assertThat(network.scores(List.of())).isEmpty();
        }
    }

    @Test
    void readsItsSettingsFromTheModel() {
        try (OnnxNetwork network = network()) {
            assertThat(network.windowPieces()).isEqualTo(64);
            assertThat(network.linkBias(SpanRole.SOURCE)).isEqualTo(-0.5);
            assertThat(network.linkBias(SpanRole.CONTENT)).isEqualTo(0.25);
            assertThat(network.trustWeights()).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertThat(network.leanings()).hasSize(TaggerNetwork.ROLES).containsOnly(0);
            assertThat(network.pieces().of("THE")).containsExactly(3);
        }
        try (OnnxNetwork leaning = network(new SmallModel().with("leanings", "0.5 0 -1 0 0 0 0"))) {
            assertThat(leaning.leanings()).startsWith(0.5, 0, -1);
        }
        try (OnnxNetwork cased = network(new SmallModel().with("lowerCase", "false"))) {
            assertThat(cased.pieces().of("THE")).containsExactly(0);
        }
    }

    @Test
    void isToldFromAnotherByItsDigest() {
        try (OnnxNetwork network = network(); OnnxNetwork same = network(); OnnxNetwork other = network(new SmallModel().with("a", "b"));
                OnnxNetwork words = new OnnxNetwork(new SmallModel().bytes(6), "[UNK]\n[CLS]\n[SEP]\na\n".getBytes(UTF_8))) {
            assertThat(network.digest()).matches("[0-9a-f]{64}").isEqualTo(same.digest())
                    .isNotEqualTo(other.digest()).isNotEqualTo(words.digest());
        }
    }

    @Test
    void readsAVocabularyWithAnyLineEnds() {
        byte[] vocabulary = "[UNK]\r\n[CLS]\r\n[SEP]\r\nthe".getBytes(UTF_8);
        try (OnnxNetwork network = new OnnxNetwork(new SmallModel().bytes(4), vocabulary)) {
            assertThat(network.pieces().of("the")).containsExactly(3);
        }
    }

    @Test
    void refusesAFileThatIsNoModel() {
        assertRefused("This is a recipe for fish soup.".getBytes(UTF_8), "");
        assertRefused(new byte[0], "");
        assertRefused(Arrays.copyOf(new SmallModel().bytes(6), 200), "");
    }

    @Test
    void refusesAModelOfSomethingElse() {
        assertRefused(new SmallModel().withTagsCalled("logits").bytes(6), "logits");
        assertRefused(new SmallModel().with("windowPieces", "").bytes(6), "windowPieces");
        assertRefused(new SmallModel().with("windowPieces", "many").bytes(6), "\"many\"");
        assertRefused(new SmallModel().with("leanings", "0 0").bytes(6), "leanings");
        assertRefused(new SmallModel().with("trust", "").bytes(6), "trust");
        assertRefused(new SmallModel().with("linkbias", "0.5").bytes(6), "linkbias");
        assertThatIllegalArgumentException().isThrownBy(() -> new OnnxNetwork(new SmallModel().bytes(6), "the\nferry".getBytes(UTF_8)))
                .withMessage("this is no tagger model: the vocabulary has no [UNK]");
    }

    private static void assertRefused(byte[] model, String naming) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OnnxNetwork(model, VOCABULARY))
                .withMessageStartingWith("this is no tagger model: ").withMessageContaining(naming);
    }
}
