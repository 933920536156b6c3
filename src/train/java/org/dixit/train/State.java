package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.train.weights.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands. Saved in a folder of its own, which takes the old one's place only when it is whole.
 *
 * @param step how many steps were made
 * @param epoch how many epochs are over
 * @param batches how many batches of the next are over
 * @param best the best figure so far
 * @param bestEpoch the epoch that reached it, counted from 1
 */
record State(long step, int epoch, int batches, double best, int bestEpoch) {

    private static final String FOLDER = "state";
    private static final String NEW_FOLDER = "state.new";

    /** The saved state; null where the run has not begun. */
    static @Nullable State read(Path run) throws IOException, InputException {
        Path saved = run.resolve(FOLDER);
        if (!Files.exists(saved) && Files.exists(run.resolve(NEW_FOLDER))) {
            // Cut off between taking away the old one and putting the new one, whole, in its place.
            Files.move(run.resolve(NEW_FOLDER), saved);
        }
        if (!Files.exists(saved)) {
            return null;
        }
        Map<String, String> told = Weights.read(saved.resolve("weights.safetensors")).metadata();
        return new State(Long.parseLong(told.get("step")), Integer.parseInt(told.get("epoch")), Integer.parseInt(told.get("batches")),
                Double.parseDouble(told.get("best")), Integer.parseInt(told.get("bestEpoch")));
    }

    static Weights weights(Path run) throws IOException, InputException {
        return Weights.read(run.resolve(FOLDER).resolve("weights.safetensors"));
    }

    static Weights average(Path run) throws IOException, InputException {
        return Weights.read(run.resolve(FOLDER).resolve("average.safetensors"));
    }

    static Path optimizer(Path run) {
        return run.resolve(FOLDER).resolve("optimizer.pt");
    }

    void write(Path run, Parameters parameters, Optimizer optimizer) throws IOException {
        Path fresh = run.resolve(NEW_FOLDER);
        delete(fresh);
        Files.createDirectories(fresh);
        Map<String, String> told = Map.of("step", "" + step, "epoch", "" + epoch, "batches", "" + batches, "best", "" + best,
                "bestEpoch", "" + bestEpoch);
        Parameters.weights(parameters.average(), Map.of()).write(fresh.resolve("average.safetensors"));
        optimizer.save(fresh.resolve("optimizer.pt"));
        Parameters.weights(parameters.live(), told).write(fresh.resolve("weights.safetensors"));
        delete(run.resolve(FOLDER));
        Files.move(fresh, run.resolve(FOLDER));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
