package org.dixit.train.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.dixit.article.InputException;
import org.dixit.rdf.WholeOutput;

/**
 * A tagger's weights as a model for ONNX Runtime, everything in one file. What the weights' metadata tells goes along; so does the
 * linker's bias, which is no part of the graph, as {@value #LINK_BIAS}: its numbers parted by blanks.
 */
public final class OnnxExport {

    /** The metadata key of {@code heads.linkbias}. */
    public static final String LINK_BIAS = "linkbias";

    static final String LINK_BIAS_WEIGHT = "heads.linkbias";

    /** What the model reckons with. */
    public enum Precision {
        /** Single precision throughout. */
        FLOAT,
        /** Matrices and words in bytes: a quarter of the size, about twice as fast. */
        BYTE
    }

    private OnnxExport() {
    }

    /**
     * Writes the model, whole or not at all.
     *
     * @param where what messages name as the weights' place
     * @throws InputException if a weight is missing or does not fit the others
     */
    public static void write(Weights weights, String where, Path file, Precision precision) throws IOException, InputException {
        byte[] model = bytes(weights, where, precision);
        try (WholeOutput output = WholeOutput.file(file)) {
            Files.write(output.path(), model);
            output.commit();
        }
    }

    /** The model as the file would hold it. */
    public static byte[] bytes(Weights weights, String where, Precision precision) throws InputException {
        TaggerShape shape = TaggerShape.of(weights, where);
        return new TaggerGraph(withLinkBias(weights), shape, precision == Precision.BYTE).model().toByteArray();
    }

    private static Weights withLinkBias(Weights weights) {
        if (!weights.has(LINK_BIAS_WEIGHT)) {
            return weights;
        }
        TreeMap<String, String> metadata = new TreeMap<>(weights.metadata());
        StringBuilder numbers = new StringBuilder();
        for (float bias : weights.get(LINK_BIAS_WEIGHT).values()) {
            numbers.append(numbers.isEmpty() ? "" : " ").append(bias);
        }
        metadata.put(LINK_BIAS, numbers.toString());
        return weights.withMetadata(metadata);
    }
}
