package org.dixit.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dixit.article.Sha256;

/**
 * The network in ONNX Runtime, on the processor, one thread a call: whoever wants more speed calls it from several threads. Each
 * window runs alone, so that its scores cannot depend on its neighbours, and a window is large enough to keep a core busy.
 */
public final class OnnxNetwork implements TaggerNetwork {

    private static final List<String> INPUTS = List.of("pieces", "shapes");
    private static final List<String> OUTPUTS = List.of("tags", "links");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;
    private final int windowPieces;
    private final double[] linkBias;
    private final double[] trustWeights;
    private final double[] leanings;
    private final String digest;

    /** The network that the program carries. */
    public static OnnxNetwork load() {
        byte[] vocabulary = resource("vocabulary.txt");
        return new OnnxNetwork(resource("tagger.onnx"), vocabulary);
    }

    private static byte[] resource(String name) {
        try (InputStream in = OnnxNetwork.class.getResourceAsStream("/model/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its model's file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own model is unreadable: " + e.getMessage(), e);
        }
    }

    /**
     * @param model an ONNX file's bytes; its metadata tell the window's size, the links' bias and the letters' case
     * @param vocabulary the pieces in the order of their numbers, a line each, in UTF-8
     * @throws IllegalArgumentException where it is no such model
     */
    public OnnxNetwork(byte[] model, byte[] vocabulary) {
        session = session(environment, model);
        try {
            if (!session.getInputNames().containsAll(INPUTS) || !session.getOutputNames().containsAll(OUTPUTS)) {
                throw new IllegalArgumentException("it takes " + session.getInputNames() + " and gives " + session.getOutputNames()
                        + ", not " + INPUTS + " and " + OUTPUTS);
            }
            Map<String, String> told = session.getMetadata().getCustomMetadata();
            windowPieces = (int) numbers(told, "windowPieces", 1)[0];
            linkBias = numbers(told, "linkbias", 2);
            trustWeights = numbers(told, "trust", 0);
            leanings = told.containsKey("leanings") ? numbers(told, "leanings", ROLES) : new double[ROLES];
            pieces = new WordPieces(new String(vocabulary, StandardCharsets.UTF_8).lines().toList(),
                    Boolean.parseBoolean(told.get("lowerCase")));
            digest = Sha256.hex(model, vocabulary);
        } catch (OrtException | IllegalArgumentException e) {
            close();
            throw new IllegalArgumentException("this is no tagger model: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalArgumentException("this is no tagger model: " + e.getMessage(), e);
        }
    }

    /** So many numbers from the metadata, any where 0 are asked for; a message that names the entry if they are not there. */
    private static double[] numbers(Map<String, String> told, String key, int count) {
        String value = told.getOrDefault(key, "");
        try {
            double[] numbers = Arrays.stream(value.split(" ")).mapToDouble(Double::parseDouble).toArray();
            if (count == 0 || numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException("its metadata need " + (count == 0 ? "" : count + " ") + "numbers as " + key + ", not \""
                + value + "\"");
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public WordPieces pieces() {
        return pieces;
    }

    @Override
    public int windowPieces() {
        return windowPieces;
    }

    @Override
    public double linkBias(SpanRole role) {
        return linkBias[role == SpanRole.SOURCE ? 0 : 1];
    }

    @Override
    public double[] leanings() {
        return leanings.clone();
    }

    @Override
    public double[] trustWeights() {
        return trustWeights.clone();
    }

    @Override
    public List<WindowScores> scores(List<Window> windows) {
        List<WindowScores> scores = new ArrayList<>(windows.size());
        for (Window window : windows) {
            scores.add(scores(window));
        }
        return scores;
    }

    private WindowScores scores(Window window) {
        long[] shape = {1, window.length()};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, longs(window.pieces()), shape);
                OnnxTensor shapes = OnnxTensor.createTensor(environment, longs(window.shapes()), shape);
                OrtSession.Result result = session.run(Map.of("pieces", ids, "shapes", shapes))) {
            return new WindowScores(heads(result, "tags", window), heads(result, "links", window));
        } catch (OrtException e) {
            throw new IllegalStateException("the tagger failed on " + window.length() + " pieces: " + e.getMessage(), e);
        }
    }

    private static LongBuffer longs(int[] numbers) {
        return LongBuffer.wrap(Arrays.stream(numbers).asLongStream().toArray());
    }

    /** The rows of the words' first pieces. */
    private static float[][] heads(OrtSession.Result result, String output, Window window) throws OrtException {
        FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        int width = buffer.remaining() / window.length();
        float[][] rows = new float[window.words()][width];
        for (int i = 0; i < rows.length; i++) {
            buffer.get(window.heads()[i] * width, rows[i]);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
