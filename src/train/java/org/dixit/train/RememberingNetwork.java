package org.dixit.train;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Window;
import org.dixit.text.WordPieces;

/** Another network that answers each window once and remembers it, so that what comes after its scores can be fitted quickly. */
final class RememberingNetwork implements TaggerNetwork {

    private final TaggerNetwork network;
    private final Map<IntBuffer, WindowScores> known = new HashMap<>();
    private double[] leanings = new double[ROLES];

    RememberingNetwork(TaggerNetwork network) {
        this.network = network;
    }

    /** From now on with these. */
    void lean(double... leanings) {
        this.leanings = leanings.clone();
    }

    @Override
    public double[] leanings() {
        return leanings.clone();
    }

    @Override
    public List<WindowScores> scores(List<Window> windows) {
        return windows.stream().map(window -> known.computeIfAbsent(IntBuffer.wrap(window.pieces()),
                pieces -> network.scores(List.of(window)).getFirst())).toList();
    }

    @Override
    public String digest() {
        return network.digest();
    }

    @Override
    public WordPieces pieces() {
        return network.pieces();
    }

    @Override
    public int windowPieces() {
        return network.windowPieces();
    }

    @Override
    public double linkBias(SpanRole role) {
        return network.linkBias(role);
    }

    @Override
    public double[] trustWeights() {
        return network.trustWeights();
    }

    @Override
    public void close() {
        network.close();
    }
}
