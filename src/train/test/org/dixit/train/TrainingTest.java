package org.dixit.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.assertj.core.api.Assertions;
import org.dixit.article.InputException;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.WordPieces;
import org.dixit.train.Corpus.Layout;
import org.dixit.train.weights.Weight;
import org.dixit.train.weights.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network far too small to be of use, trained on three short texts. */
class TrainingTest {

    private static final int WIDTH = 24;
    private static final List<String> VOCABULARY = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "mayor", "baker", "said",
            "that", "bridge", "is", "safe", "old", "market", "will", "close", ".", ",", "\"", "on", "monday", "nobody", "believes", "it");

    private static final WordPieces PIECES = new WordPieces(VOCABULARY, true);

    @TempDir
    Path folder;

    private Path corpus;

    @BeforeEach
    void writeCorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        write("bridge", "The mayor said that the bridge is safe.", "T1\tSource 0 9\tThe mayor", "T2\tCue 10 14\tsaid",
                "T3\tContent 15 38\tthat the bridge is safe");
        write("market", "\"The old market will close,\" the baker said.\n\nNobody believes it.", "T1\tSource 29 38\tthe baker",
                "T2\tCue 39 43\tsaid", "T3\tContent 0 28\t\"The old market will close,\"");
        write("monday", "On Monday, the baker said the bridge is old.", "T1\tSource 11 20\tthe baker", "T2\tCue 21 25\tsaid",
                "T3\tContent 26 43\tthe bridge is old");
    }

    private void write(String name, String text, String... spans) throws IOException {
        Files.writeString(corpus.resolve(name + ".txt"), text);
        List<String> lines = new ArrayList<>(List.of(spans));
        lines.add("E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3");
        Files.write(corpus.resolve(name + ".ann"), lines);
    }

    @Test
    void learnsAFewTextsByHeart() throws Exception {
        List<Double> figures = new ArrayList<>();
        training("run", 60).run(network -> judged(network, figures));

        assertThat(figures.getFirst()).isLessThan(50);
        assertThat(figures.getLast()).isGreaterThan(90);
        assertThat(Weights.read(folder.resolve("run/model.safetensors")).metadata()).containsEntry("encoder", "tiny").containsKey("figures");
    }

    @Test
    void goesOnWhereItWasCutOffAsIfItHadNotBeen() throws Exception {
        training("whole", 4).run(network -> judged(network, new ArrayList<>()));
        int[] asked = {0};
        assertThatThrownBy(() -> training("cut", 4).run(network -> {
            if (++asked[0] == 3) {
                throw new IOException("the power went off");
            }
            return judged(network, new ArrayList<>());
        })).hasMessage("the power went off");
        training("cut", 4).run(network -> judged(network, new ArrayList<>()));

        float[] whole = State.weights(folder.resolve("whole")).get("heads.tags.weight").values();
        float[] cut = State.weights(folder.resolve("cut")).get("heads.tags.weight").values();
        assertThat(cut).usingComparatorWithPrecision(1e-4f).containsExactly(whole);
    }

    @Test
    void learnsFromATeacherWhatTextsHoldInWhichNothingIsMarked() throws Exception {
        training("teacher", 60).run(network -> judged(network, new ArrayList<>()));
        List<Double> figures = new ArrayList<>();

        training("pupil", 60, unmarked(), network(Weights.read(folder.resolve("teacher/model.safetensors"))), null)
                .run(network -> judged(network, figures));

        assertThat(figures.getFirst()).isLessThan(50);
        assertThat(figures.getLast()).isGreaterThan(90);
    }

    @Test
    void learnsFromASecondTeacherWhatTheFirstDoesNotKnow() throws Exception {
        training("teacher", 60).run(network -> judged(network, new ArrayList<>()));
        List<Double> figures = new ArrayList<>();

        training("pupil", 60, unmarked(), network(tiny()),
                new SecondTeacher(network(Weights.read(folder.resolve("teacher/model.safetensors")))))
                        .run(network -> judged(network, figures));

        assertThat(figures.getFirst()).isLessThan(50);
        assertThat(figures.getLast()).isGreaterThan(90);
    }

    private TrainingTexts unmarked() throws IOException, InputException {
        return new TrainingTexts(List.of(), List.of(), List.of(), List.of(), Corpus.read(corpus, Layout.AS_IT_CAME).stream()
                .map(text -> TrainingText.unmarked(text.article())).toList());
    }

    private static TaggerNetwork network(Weights weights) {
        return new TorchNetwork(new TaggerModel(Parameters.of(weights, 1, 1).average(), new Dropout(0, 0)), PIECES, 40);
    }

    @Test
    void leavesOutFirstWhatTheAnswersDoNotDependOn() throws Exception {
        training("whole", 60).run(network -> judged(network, new ArrayList<>()));
        Map<String, Weight> weights = new TreeMap<>(Weights.read(folder.resolve("whole/model.safetensors")).byName());
        silence(weights, "encoder.layer.0.attention.output.dense.weight", column -> column / 2 == 3 || column / 2 == 8);
        silence(weights, "encoder.layer.0.output.dense.weight", column -> column % 4 == 1);
        Weights whole = Weights.of(weights);

        Weights smaller = new Pruning(whole, Corpus.read(corpus, Layout.AS_IT_CAME), PIECES, 40, 1).keep(10, 36);

        assertThat(smaller.get("encoder.layer.0.attention.self.query.weight").shape()).containsExactly(20, WIDTH);
        assertThat(smaller.get("encoder.layer.0.intermediate.dense.weight").shape()).containsExactly(36, WIDTH);
        assertThat(figure(smaller)).isEqualTo(figure(whole));
    }

    private double figure(Weights weights) throws IOException, InputException {
        return judged(network(weights), new ArrayList<>()).figure();
    }

    private static void silence(Map<String, Weight> weights, String name, IntPredicate column) {
        Weight weight = weights.get(name);
        float[] values = weight.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = column.test(i % weight.length(1)) ? 0 : values[i];
        }
        weights.put(name, new Weight(weight.shape(), values));
    }

    @Test
    void asksForAnnotationsWhereThereAreNone() {
        Assertions.assertThatThrownBy(() -> Corpus.read(Files.createDirectory(folder.resolve("empty")), Layout.AS_IT_CAME))
                .isInstanceOf(InputException.class).hasMessageContaining("holds no annotations");
    }

    private Training.Verdict judged(TaggerNetwork network, List<Double> figures) throws IOException, InputException {
        Training.Verdict verdict = new DevFigures(Corpus.read(corpus, Layout.AS_IT_CAME), Corpus.read(corpus, Layout.LOST_QUOTES), List.of()).judge(network);
        figures.add(verdict.figure());
        return verdict;
    }

    private Training training(String run, int epochs) throws IOException, InputException {
        return training(run, epochs, TrainingTexts.read(corpus, List.of(), List.of()), null, null);
    }

    private Training training(String run, int epochs, TrainingTexts texts, @Nullable TaggerNetwork teacher,
            @Nullable SecondTeacher second) throws IOException, InputException {
        Path out = folder.resolve(run);
        boolean begun = State.read(out) != null;
        Parameters parameters = Parameters.of(begun ? State.weights(out) : tiny(), 1, 1);
        if (begun) {
            parameters.restoreAverage(State.average(out));
        }
        Settings settings = new Settings(epochs, 5e-3, 2, 0.1, 64, 40, 0, 0.5, 1, 60);
        return new Training(settings, texts, PIECES, VOCABULARY.indexOf("[MASK]"), teacher, second, out, parameters, Map.of("encoder", "tiny"));
    }

    private static Weights tiny() {
        Random random = new Random(7);
        Map<String, Weight> weights = new TreeMap<>();
        add(weights, random, "embeddings.word_embeddings.weight", VOCABULARY.size(), WIDTH);
        add(weights, random, "embeddings.position_embeddings.weight", 64, WIDTH);
        add(weights, random, "embeddings.token_type_embeddings.weight", 2, WIDTH);
        norm(weights, "embeddings.LayerNorm");
        String layer = "encoder.layer.0.";
        for (String part : List.of("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense")) {
            dense(weights, random, layer + part, WIDTH, WIDTH);
        }
        dense(weights, random, layer + "intermediate.dense", 2 * WIDTH, WIDTH);
        dense(weights, random, layer + "output.dense", WIDTH, 2 * WIDTH);
        norm(weights, layer + "attention.output.LayerNorm");
        norm(weights, layer + "output.LayerNorm");
        return Weights.of(weights);
    }

    private static void dense(Map<String, Weight> weights, Random random, String name, int out, int in) {
        add(weights, random, name + ".weight", out, in);
        weights.put(name + ".bias", new Weight(new long[] {out}, new float[out]));
    }

    private static void norm(Map<String, Weight> weights, String name) {
        float[] ones = new float[WIDTH];
        java.util.Arrays.fill(ones, 1);
        weights.put(name + ".weight", new Weight(new long[] {WIDTH}, ones));
        weights.put(name + ".bias", new Weight(new long[] {WIDTH}, new float[WIDTH]));
    }

    private static void add(Map<String, Weight> weights, Random random, String name, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * 0.1);
        }
        weights.put(name, new Weight(new long[] {rows, columns}, values));
    }
}
