package org.dixit.train.weights;

import java.util.stream.IntStream;
import org.dixit.article.InputException;

/**
 * The sizes of a tagger, read off its weights.
 *
 * @param layers of the encoder; none is too few
 * @param hidden numbers for each piece between the layers
 * @param inner numbers for each piece inside each layer's feed-forward part
 * @param pieces in the vocabulary
 * @param positions a window's longest length
 * @param shapes how many shapes of a piece are told apart
 * @param tags logits for each piece
 * @param links numbers of a piece's vectors for linking, together
 */
public record TaggerShape(int layers, int hidden, int inner, int pieces, int positions, int shapes, int tags, int links) {

    /** As many as in all encoders of BERT's small and base sizes as they come. */
    private static final int HEADS = 12;

    private static final String WORDS = "embeddings.word_embeddings.weight";
    private static final String FEED = "encoder.layer.0.intermediate.dense.weight";

    /** How many numbers of a piece an attention head looks at: whoever leaves heads out makes the others no wider. */
    public static int headWidth(int hidden) {
        return hidden / HEADS;
    }

    /**
     * Checks that every weight is there in the shape that the others ask for.
     *
     * @param where what to name in the message where one is not
     */
    static TaggerShape of(Weights weights, String where) throws InputException {
        int layers = (int) IntStream.iterate(0, layer -> layer + 1).takeWhile(layer -> weights.byName().keySet().stream()
                .anyMatch(name -> name.startsWith("encoder.layer." + layer + "."))).count();
        int hidden = length(weights, WORDS, 1, where);
        TaggerShape shape = new TaggerShape(layers, hidden, length(weights, FEED, 0, where), length(weights, WORDS, 0, where),
                length(weights, "embeddings.position_embeddings.weight", 0, where),
                length(weights, "embeddings.shape_embeddings.weight", 0, where), length(weights, "heads.tags.weight", 0, where),
                length(weights, "heads.links.weight", 0, where));
        if (hidden % HEADS != 0) {
            throw new InputException(where + ", " + WORDS, hidden + " numbers a piece cannot be dealt to " + HEADS
                    + " heads; take an encoder of BERT's kind");
        }
        shape.check(weights, where);
        return shape;
    }

    /** How many attention heads a layer has, since each may have lost others. */
    static int heads(Weights weights, int layer) {
        Weight queries = weights.get("encoder.layer." + layer + ".attention.self.query.weight");
        return queries.length(0) / headWidth(queries.length(1));
    }

    private void check(Weights weights, String where) throws InputException {
        expect(weights, where, "embeddings.position_embeddings.weight", positions, hidden);
        expect(weights, where, "embeddings.token_type_embeddings.weight", 2, hidden);
        expect(weights, where, "embeddings.shape_embeddings.weight", shapes, hidden);
        expectPair(weights, where, "embeddings.LayerNorm", hidden);
        for (int layer = 0; layer < layers; layer++) {
            String in = "encoder.layer." + layer + ".";
            int attended = length(weights, in + "attention.self.query.weight", 0, where);
            if (attended % headWidth(hidden) != 0) {
                throw missing(where, in + "attention.self.query.weight");
            }
            expectPair(weights, where, in + "attention.self.query", attended, hidden);
            expectPair(weights, where, in + "attention.self.key", attended, hidden);
            expectPair(weights, where, in + "attention.self.value", attended, hidden);
            expectPair(weights, where, in + "attention.output.dense", hidden, attended);
            expectPair(weights, where, in + "attention.output.LayerNorm", hidden);
            expectPair(weights, where, in + "intermediate.dense", inner, hidden);
            expectPair(weights, where, in + "output.dense", hidden, inner);
            expectPair(weights, where, in + "output.LayerNorm", hidden);
        }
        expectPair(weights, where, "heads.tags", tags, hidden);
        expectPair(weights, where, "heads.links", links, hidden);
    }

    private static void expectPair(Weights weights, String where, String name, long... shape) throws InputException {
        expect(weights, where, name + ".weight", shape);
        expect(weights, where, name + ".bias", shape[0]);
    }

    private static void expect(Weights weights, String where, String name, long... shape) throws InputException {
        if (!weights.has(name) || !weights.get(name).hasShape(shape)) {
            throw missing(where, name);
        }
    }

    private static int length(Weights weights, String name, int axis, String where) throws InputException {
        if (!weights.has(name) || weights.get(name).shape().length != 2) {
            throw missing(where, name);
        }
        return weights.get(name).length(axis);
    }

    private static InputException missing(String where, String name) {
        return new InputException(where + ", " + name, "the weight is missing or of a shape that does not fit the others; "
                + "take the file of a whole tagger");
    }
}
