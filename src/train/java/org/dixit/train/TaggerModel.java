package org.dixit.train;

import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.gelu;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.linear;
import static org.bytedeco.pytorch.global.torch.softmax;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.dixit.train.weights.TaggerShape;

/**
 * A BERT encoder with two heads, one for tags and one for links. Matrix products run in bfloat16, everything else in single precision:
 * on processors that know the format this is more than twice as fast, and the weights themselves stay exact.
 */
final class TaggerModel {

    private static final double EPSILON = 1e-12;

    private final Map<String, Tensor> weights;
    private final int layers;
    private final int width;
    private final int headWidth;
    private final Dropout dropout;
    private final Map<String, Tensor> gates;

    /**
     * @param weights by the names that BERT's have elsewhere
     * @param dropout for learning
     */
    TaggerModel(Map<String, Tensor> weights, Dropout dropout) {
        this(weights, dropout, Map.of());
    }

    /** @param gates by which what comes out of a layer's {@link #attention} or {@link #inner} part is multiplied, for some of them */
    TaggerModel(Map<String, Tensor> weights, Dropout dropout, Map<String, Tensor> gates) {
        this.weights = weights;
        this.dropout = dropout;
        this.gates = gates;
        this.width = (int) weights.get("embeddings.LayerNorm.weight").size(0);
        this.headWidth = TaggerShape.headWidth(width);
        int count = 0;
        while (weights.containsKey("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        this.layers = count;
    }

    /**
     * What the network says of the batch's words, one row each.
     *
     * @param tags log-odds, five for each role
     * @param links four vectors, one after another
     */
    record Output(Tensor tags, Tensor links) {
    }

    /** What the names of a layer's attention begin with. */
    static String attention(int layer) {
        return "encoder.layer." + layer + ".attention.self";
    }

    /** What the names of a layer's feed-forward part begin with. */
    static String inner(int layer) {
        return "encoder.layer." + layer + ".intermediate.dense";
    }

    Output apply(Batch batch, boolean learning) {
        Tensor hidden = embeddings(batch, learning);
        Tensor attention = batch.attention.to(ScalarType.BFloat16);
        for (int layer = 0; layer < layers; layer++) {
            hidden = layer("encoder.layer." + layer + ".", hidden, attention, batch, learning);
        }
        Tensor words = drop(hidden.index_select(0, batch.heads), learning);
        return new Output(exact(words, "heads.tags"), exact(words, "heads.links"));
    }

    Tensor weight(String name) {
        return weights.get(name);
    }

    private Tensor embeddings(Batch batch, boolean learning) {
        Tensor positions = weights.get("embeddings.position_embeddings.weight").narrow(0, 0, batch.length);
        Tensor sum = embedding(weights.get("embeddings.word_embeddings.weight"), batch.pieces)
                .add(embedding(weights.get("embeddings.shape_embeddings.weight"), batch.shapes))
                .add(positions)
                .add(weights.get("embeddings.token_type_embeddings.weight").select(0, 0));
        return drop(normal(sum.reshape((long) batch.size * batch.length, width), "embeddings.LayerNorm"), learning);
    }

    private Tensor layer(String name, Tensor input, Tensor mask, Batch batch, boolean learning) {
        Tensor low = input.to(ScalarType.BFloat16);
        Tensor queries = split(quick(low, name + "attention.self.query"), batch);
        Tensor keys = split(quick(low, name + "attention.self.key"), batch);
        Tensor values = split(quick(low, name + "attention.self.value"), batch);
        // In bfloat16 on a CPU these three steps are ten times faster than the fused function.
        Tensor odds = queries.matmul(keys.transpose(2, 3)).mul(new Scalar(1 / Math.sqrt(headWidth))).add(mask);
        Tensor mixed = softmax(odds, 3).matmul(values);
        Tensor joined = mixed.transpose(1, 2).reshape((long) batch.size * batch.length, -1);
        Tensor attended = quick(gated(joined, name + "attention.self"), name + "attention.output.dense").to(ScalarType.Float);
        Tensor middle = normal(input.add(drop(attended, learning)), name + "attention.output.LayerNorm");
        Tensor wide = gelu(quick(middle.to(ScalarType.BFloat16), name + "intermediate.dense"), "tanh");
        Tensor narrow = quick(gated(wide, name + "intermediate.dense"), name + "output.dense").to(ScalarType.Float);
        return normal(middle.add(drop(narrow, learning)), name + "output.LayerNorm");
    }

    private Tensor gated(Tensor rows, String part) {
        Tensor gate = gates.get(part);
        return gate == null ? rows : rows.mul(gate.to(ScalarType.BFloat16));
    }

    private Tensor split(Tensor rows, Batch batch) {
        return rows.view(batch.size, batch.length, rows.size(1) / headWidth, headWidth).transpose(1, 2);
    }

    private Tensor quick(Tensor input, String name) {
        return linear(input, weights.get(name + ".weight").to(ScalarType.BFloat16),
                new TensorOptional(weights.get(name + ".bias").to(ScalarType.BFloat16)));
    }

    private Tensor exact(Tensor input, String name) {
        return linear(input, weights.get(name + ".weight"), new TensorOptional(weights.get(name + ".bias")));
    }

    private Tensor normal(Tensor input, String name) {
        return layer_norm(input, new long[] {width}, new TensorOptional(weights.get(name + ".weight")),
                new TensorOptional(weights.get(name + ".bias")), EPSILON, false);
    }

    private Tensor drop(Tensor input, boolean learning) {
        return learning ? dropout.apply(input) : input;
    }
}
