package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.pytorch.global.torch;
import org.dixit.article.InputException;
import org.dixit.evaluate.NamedText;
import org.dixit.evaluate.NamesFile;
import org.dixit.text.OnnxNetwork;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.WordPieces;
import org.dixit.train.Corpus.Layout;
import org.dixit.train.weights.OnnxExport;
import org.dixit.train.weights.PretrainedEncoder;
import org.dixit.train.weights.SmallerLayers;
import org.dixit.train.weights.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the tagger on a folder of brat standoff. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains the tagger. A run that was cut off goes on where it was when called again in the same way.")
public final class TrainTagger implements Callable<Integer> {

    /** The share of all steps in which the learning rate rises. */
    private static final double WARM_UP = 0.06;

    /** In reading, windows somewhat shorter than those learned from are both faster and, measured, no worse. */
    private static final double READING_WINDOW = 0.8;

    @Option(names = "--train", required = true, paramLabel = "DIR", description = "The texts to learn from, in brat standoff.")
    private Path train;

    @Option(names = "--dev", required = true, paramLabel = "DIR", description = "The texts that decide when to stop.")
    private Path dev;

    @Option(names = "--names", paramLabel = "DIR|FILE", description = "Texts whose names are marked, to learn these too: columns of tokens and "
            + "labels, CoNLL-U with entities, or documents.json with entities.json; can be given several times.")
    private List<Path> names = List.of();

    @Option(names = "--names-dev", paramLabel = "FILE", description = "A text in columns whose names tell how well they are found.")
    private List<Path> namesDev = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where log, state and model go.")
    private Path out;

    @Option(names = "--encoder", defaultValue = "bge-small", description = "What to start from: bge-small, minilm-l6, e5-small, bert-base-cased.")
    private String encoder;

    @Option(names = "--start", paramLabel = "FILE", description = "Start from this tagger (.safetensors, or .onnx as the "
            + "product carries it) instead of the bare encoder.")
    private Path start;

    @Option(names = "--layers", defaultValue = "9", description = "How many of the encoder's layers to keep, from below.")
    private int layers;

    @Option(names = "--without", split = ",", paramLabel = "LAYER", description = "Layers to leave out, counted from 0, so that a faster "
            + "tagger learns from where the others are.")
    private Set<Integer> without = Set.of();

    @Option(names = "--heads", paramLabel = "N", description = "Of the attention heads of all layers together keep so many, those on "
            + "which the answers of --start depend most.")
    private int heads;

    @Option(names = "--inner", paramLabel = "N", description = "Of the numbers inside of each layer's feed-forward part keep so many.")
    private int inner;

    @Option(names = "--teacher", paramLabel = "FILE", description = "Learn the answers of this tagger (.onnx, of the same encoder) too.")
    private @Nullable Path teacher;

    @Option(names = "--second-teacher", paramLabel = "DIR", description = "Learn also, in the mean with --teacher's answers, what "
            + "the tagger of this run (tagger.onnx, vocabulary.txt) says of sources, cues and contents; its encoder may be another.")
    private @Nullable Path second;

    @Option(names = "--unmarked", paramLabel = "DIR", description = "Articles in plain text from which only the teacher's answers are "
            + "learned.")
    private @Nullable Path unmarked;

    @Option(names = "--epochs", defaultValue = "6")
    private int epochs;

    @Option(names = "--rate", defaultValue = "1.2e-4", description = "The highest learning rate.")
    private double rate;

    @Option(names = "--head-rate", defaultValue = "6", description = "How many times faster the heads learn.")
    private double headRate;

    @Option(names = "--batch", defaultValue = "2048", description = "Word pieces in a step.")
    private int batch;

    @Option(names = "--window", defaultValue = "320", description = "The most word pieces of a window.")
    private int window;

    @Option(names = "--dropout", defaultValue = "0.1")
    private double dropout;

    @Option(names = "--averaging", defaultValue = "0.995", description = "How much of the running average each step keeps.")
    private double averaging;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--patience", defaultValue = "3", description = "Stop after so many epochs without a better figure.")
    private int patience;

    @Option(names = "--export", description = "Train no further; make the product's file of the best weights so far, or of those "
            + "to start from where there are none.")
    private boolean exportOnly;

    @Option(names = "--leanings", split = ",", paramLabel = "X", description = "How readily sources, cues and contents are marked, in log-odds, "
            + "instead of what is best for whole articles of --dev.")
    private double[] leanings;

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainTagger()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try {
            torch.set_num_threads(threads);
            run();
            return 0;
        } catch (InputException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private void run() throws IOException, InputException {
        PretrainedEncoder pretrained = PretrainedEncoder.named(encoder);
        Files.createDirectories(out);
        Files.write(out.resolve("vocabulary.txt"), pretrained.vocabulary());
        WordPieces pieces = new WordPieces(pretrained.vocabulary(), pretrained.lowerCase());
        TrainingTexts corpus = TrainingTexts.read(train, names, unmarkedFiles());
        List<TrainingText> judges = Corpus.read(dev, Layout.AS_IT_CAME);
        List<TrainingText> careless = Corpus.read(dev, Layout.LOST_QUOTES);
        List<NamedText> named = new ArrayList<>();
        for (Path file : namesDev) {
            named.add(NamesFile.read(file));
        }
        boolean begun = State.read(out) != null;
        Parameters parameters = Parameters.of(begun ? State.weights(out) : first(pretrained, corpus, pieces), layers, seed);
        if (begun) {
            parameters.restoreAverage(State.average(out));
        }
        if (exportOnly) {
            export(judges);
            return;
        }
        Settings settings = new Settings(epochs, rate, headRate, WARM_UP, batch, window, dropout, averaging, seed, patience);
        Map<String, String> about = Map.of("encoder", encoder, "lowerCase", "" + pretrained.lowerCase(), "windowPieces", "" + window,
                "settings", settings.toString());
        int mask = pretrained.vocabulary().indexOf("[MASK]");
        try (TaggerNetwork teaching = teacher == null ? null : network(Files.readAllBytes(teacher), out); SecondTeacher beside = second()) {
            new Training(settings, corpus, pieces, mask, teaching, beside, out, parameters, about)
                    .run(new DevFigures(judges, careless, named)::judge);
        }
        export(judges);
    }

    private Weights first(PretrainedEncoder pretrained, TrainingTexts corpus, WordPieces pieces) throws IOException, InputException {
        Weights whole = SmallerLayers.withoutLayers(start == null ? pretrained.weights() : Weights.read(start), without);
        return heads == 0 && inner == 0 ? whole
                : new Pruning(whole, corpus.asTheyCame(), pieces, (int) (window * READING_WINDOW), seed)
                        .keep(heads == 0 ? Integer.MAX_VALUE : heads, inner == 0 ? Integer.MAX_VALUE : inner);
    }

    /** @param run whose vocabulary it reads */
    private static TaggerNetwork network(byte[] model, Path run) throws IOException {
        return new OnnxNetwork(model, Files.readAllBytes(run.resolve("vocabulary.txt")));
    }

    private @Nullable SecondTeacher second() throws IOException, InputException {
        if (second != null && teacher == null) {
            throw new InputException(second.toString(), "is no teacher alone; name a --teacher of the same encoder beside it");
        }
        return second == null ? null : new SecondTeacher(network(Files.readAllBytes(second.resolve("tagger.onnx")), second));
    }

    private List<Path> unmarkedFiles() throws IOException, InputException {
        if (unmarked == null) {
            return List.of();
        }
        if (teacher == null) {
            throw new InputException(unmarked.toString(), "tells nothing by itself; name a --teacher that tells what these texts hold");
        }
        try (Stream<Path> files = Files.list(unmarked)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** The best weights as the file that the product loads, with what is fitted to the very scores that file gives. */
    private void export(List<TrainingText> judges) throws IOException, InputException {
        Path best = out.resolve("model.safetensors");
        Weights weights = Weights.read(Files.notExists(best) && start != null ? start : best);
        Map<String, String> told = new TreeMap<>(weights.metadata());
        told.put("windowPieces", "" + (int) (window * READING_WINDOW));
        told.put("trust", "0 1 0 0 0 0 0");
        byte[] bare = OnnxExport.bytes(weights.withMetadata(told), best.toString(), OnnxExport.Precision.BYTE);
        try (RememberingNetwork network = new RememberingNetwork(network(bare, out))) {
            Fitting fitting = new Fitting(judges, network);
            told.put("leanings", numbers(leanings == null ? fitting.leanings() : given(network)));
            told.put("trust", numbers(fitting.trust()));
        }
        weights.withMetadata(told).write(best);
        OnnxExport.write(weights.withMetadata(told), best.toString(), out.resolve("tagger.onnx"), OnnxExport.Precision.BYTE);
        System.err.println("leanings " + told.get("leanings") + ", trust " + told.get("trust"));
        System.err.println(out.resolve("tagger.onnx") + " is ready; lay it with vocabulary.txt into data/model");
    }

    private double[] given(RememberingNetwork network) {
        double[] all = Arrays.copyOf(leanings, TaggerNetwork.ROLES);
        network.lean(all);
        return all;
    }

    private static String numbers(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> String.format(Locale.ROOT, "%.4f", number)).collect(Collectors.joining(" "));
    }
}
