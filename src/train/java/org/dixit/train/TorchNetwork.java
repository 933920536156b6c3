package org.dixit.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Window;
import org.dixit.text.WordPieces;

/** The network in the state that training left it in, so that the product's own tagger can be tried on it. */
final class TorchNetwork implements TaggerNetwork {

    private static final int WINDOWS_AT_ONCE = 8;

    private final TaggerModel model;
    private final WordPieces pieces;
    private final int windowPieces;

    TorchNetwork(TaggerModel model, WordPieces pieces, int windowPieces) {
        this.windowPieces = windowPieces;
        this.model = model;
        this.pieces = pieces;
    }

    @Override
    public WordPieces pieces() {
        return pieces;
    }

    @Override
    public String digest() {
        return "in training";
    }

    @Override
    public int windowPieces() {
        return windowPieces;
    }

    @Override
    public double linkBias(SpanRole role) {
        try (PointerScope scope = new PointerScope()) {
            FloatBuffer biases = model.weight("heads.linkbias").detach().contiguous().createBuffer();
            return biases.get(role == SpanRole.SOURCE ? 0 : 1);
        }
    }

    @Override
    public double[] leanings() {
        return new double[ROLES];
    }

    /** None yet: those are fitted when the training is over. */
    @Override
    public double[] trustWeights() {
        return new double[] {0, 1, 0, 0, 0, 0, 0};
    }

    @Override
    public List<WindowScores> scores(List<Window> windows) {
        List<WindowScores> scores = new ArrayList<>();
        for (int from = 0; from < windows.size(); from += WINDOWS_AT_ONCE) {
            scores.addAll(atOnce(windows.subList(from, Math.min(windows.size(), from + WINDOWS_AT_ONCE))));
        }
        return scores;
    }

    private List<WindowScores> atOnce(List<Window> windows) {
        try (PointerScope scope = new PointerScope(); NoGradGuard guard = new NoGradGuard()) {
            TaggerModel.Output output = model.apply(Batch.of(windows), false);
            FloatBuffer tags = output.tags().contiguous().createBuffer();
            FloatBuffer links = output.links().contiguous().createBuffer();
            List<WindowScores> scores = new ArrayList<>();
            for (Window window : windows) {
                scores.add(new WindowScores(rows(tags, window.words(), ROLES * TAGS), rows(links, window.words(), 4 * LINK_WIDTH)));
            }
            return scores;
        }
    }

    private static float[][] rows(FloatBuffer buffer, int count, int width) {
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            buffer.get(row);
        }
        return rows;
    }

    @Override
    public void close() {
        // The weights belong to the training.
    }
}
