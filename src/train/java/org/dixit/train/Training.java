package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.dixit.article.InputException;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.TaggerNetwork.WindowScores;
import org.dixit.text.Window;
import org.dixit.text.Windows;
import org.dixit.text.WordPieces;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the corpus epoch after epoch, keeps the weights that do best on the development data, and saves its state every few
 * minutes, so that a run that was cut off goes on where it was.
 */
final class Training {

    private static final long MINUTES_BETWEEN_STATES = 6;

    private final Settings settings;
    private final TrainingTexts corpus;
    private final WordPieces pieces;
    private final int mask;
    private final @Nullable TaggerNetwork teacher;
    private final @Nullable SecondTeacher second;
    private final Path folder;
    private final Map<String, String> about;
    private final Parameters parameters;
    private final TaggerModel model;
    private final Loss loss;
    private final Optimizer optimizer;
    private long step;
    private double best = -1;
    private int bestEpoch;

    /** Judges the weights as they are; what it returns is logged, and the greater its figure the better. */
    interface Judge {
        Verdict judge(TaggerNetwork network) throws IOException, InputException;
    }

    /**
     * @param figure the greater the better
     * @param told for the log
     */
    record Verdict(double figure, String told) {
    }

    /**
     * @param teacher whose answers are learned beside the gold ones, or none
     * @param second another, only with a first
     */
    Training(Settings settings, TrainingTexts corpus, WordPieces pieces, int mask, @Nullable TaggerNetwork teacher,
            @Nullable SecondTeacher second, Path folder,
            Parameters parameters, Map<String, String> about) {
        this.settings = settings;
        this.corpus = corpus;
        this.pieces = pieces;
        this.mask = mask;
        this.teacher = teacher;
        this.second = second;
        this.folder = folder;
        this.about = about;
        this.parameters = parameters;
        this.model = new TaggerModel(parameters.live(), new Dropout(settings.dropout(), settings.seed()));
        this.loss = new Loss(model);
        this.optimizer = new Optimizer(parameters.live(), settings.rate(), settings.headRate());
    }

    void run(Judge judge) throws IOException, InputException {
        Files.createDirectories(folder);
        State state = State.read(folder);
        int epoch = 0;
        int skip = 0;
        if (state != null) {
            optimizer.load(State.optimizer(folder));
            step = state.step();
            best = state.best();
            bestEpoch = state.bestEpoch();
            epoch = state.epoch();
            skip = state.batches();
            log("goes on at epoch " + (epoch + 1) + ", batch " + skip);
        }
        long steps = (long) settings.epochs() * batches(0).size();
        for (; epoch < settings.epochs() && epoch - bestEpoch <= settings.patience(); epoch++) {
            torch.manual_seed(settings.seed() + step);
            double mean = epoch(epoch, skip, steps);
            skip = 0;
            try (TorchNetwork network = new TorchNetwork(new TaggerModel(parameters.average(), new Dropout(0, 0)), pieces, settings.windowPieces())) {
                Verdict verdict = judge.judge(network);
                log(String.format(Locale.ROOT, "epoch %d: loss %.4f; %s", epoch + 1, mean, verdict.told()));
                if (verdict.figure() > best) {
                    best = verdict.figure();
                    bestEpoch = epoch + 1;
                    Map<String, String> told = new java.util.TreeMap<>(about);
                    told.put("figures", verdict.told());
                    Parameters.weights(parameters.average(), told).write(folder.resolve("model.safetensors"));
                }
            }
            new State(step, epoch + 1, 0, best, bestEpoch).write(folder, parameters, optimizer);
        }
    }

    private double epoch(int epoch, int skip, long steps) throws IOException {
        Random random = new Random(settings.seed() * 31 + epoch * 7L + 1);
        List<List<Example>> batches = batches(epoch);
        if (second != null) {
            second.read(batches.stream().flatMap(List::stream).map(Example::text).toList());
        }
        double sum = 0;
        int counted = 0;
        long saved = System.nanoTime();
        long started = saved;
        long seen = 0;
        for (int i = skip; i < batches.size(); i++) {
            double value = learn(batches.get(i), random, steps);
            sum += Double.isFinite(value) ? value : 0;
            counted += Double.isFinite(value) ? 1 : 0;
            seen += batches.get(i).stream().mapToInt(example -> example.window().length()).sum();
            step++;
            if (i % 20 == 19) {
                log(String.format(Locale.ROOT, "epoch %d, batch %d of %d: loss %.4f, %.0f pieces/s", epoch + 1, i + 1, batches.size(),
                        sum / counted, seen * 1e9 / (System.nanoTime() - started)));
            }
            if (System.nanoTime() - saved > MINUTES_BETWEEN_STATES * 60_000_000_000L) {
                new State(step, epoch, i + 1, best, bestEpoch).write(folder, parameters, optimizer);
                saved = System.nanoTime();
            }
        }
        return sum / Math.max(1, counted);
    }

    private double learn(List<Example> examples, Random random, long steps) throws IOException {
        try (PointerScope scope = new PointerScope()) {
            List<Window> windows = examples.stream().map(Example::window).toList();
            Tensor value = loss.of(model.apply(Batch.masked(windows, random, mask), true), examples, taught(examples, windows));
            double loss = value.item_float();
            value.backward();
            double norm = optimizer.step(settings.rateShare(step, steps));
            if (!Double.isFinite(norm) || !Double.isFinite(loss)) {
                log("step " + step + " left out: loss " + loss + ", gradient " + norm);
            }
            parameters.follow(Math.min(settings.averaging(), (step + 1.0) / (step + 10)));
            return loss;
        }
    }

    private List<WindowScores> taught(List<Example> examples, List<Window> windows) {
        if (teacher == null) {
            return List.of();
        }
        List<WindowScores> first = teacher.scores(windows);
        return second == null ? first : second.joined(examples, first);
    }

    /** Each epoch cuts the texts into other windows, beginning with another paragraph. */
    private List<List<Example>> batches(int epoch) {
        Random random = new Random(settings.seed() + 1_000_003L * epoch);
        List<Example> examples = new ArrayList<>();
        for (TrainingText text : corpus.drawn(random)) {
            int paragraphs = text.words().paragraphs().size();
            if (paragraphs == 0) {
                continue;
            }
            Windows cut = new Windows(text.words(), pieces, settings.windowPieces());
            int skipped = epoch == 0 ? 0 : random.nextInt(Math.min(4, paragraphs));
            for (Window window : cut.from(skipped, 0)) {
                examples.add(Example.of(text, window));
            }
        }
        return Batch.groups(examples, settings.batchPieces(), random);
    }

    private void log(String line) throws IOException {
        System.err.println(line);
        Files.writeString(folder.resolve("log.txt"), java.time.LocalTime.now().withNano(0) + "  " + line + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
