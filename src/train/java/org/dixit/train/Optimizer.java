package org.dixit.train;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OptimizerParamGroup;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** AdamW with one learning rate for the encoder and a higher one for what is learned from nothing. */
final class Optimizer {

    private static final double DECAY = 0.01;
    private static final double LARGEST_GRADIENT = 1;

    private final TensorVector all = new TensorVector();
    private final AdamW adam;
    private final double[] rates;

    Optimizer(Map<String, Tensor> weights, double rate, double headRate) {
        TensorVector encoder = new TensorVector();
        TensorVector heads = new TensorVector();
        TensorVector plain = new TensorVector();
        weights.forEach((name, tensor) -> {
            all.push_back(tensor);
            boolean ours = name.startsWith("heads.") || name.contains("shape_embeddings");
            (ours ? heads : name.endsWith("bias") || name.contains("LayerNorm") ? plain : encoder).push_back(tensor);
        });
        rates = new double[] {rate, rate * headRate, rate};
        adam = new AdamW(encoder, options(rate, DECAY));
        adam.add_param_group(new OptimizerParamGroup(heads, options(rate * headRate, DECAY)));
        adam.add_param_group(new OptimizerParamGroup(plain, options(rate, 0)));
    }

    private static AdamWOptions options(double rate, double decay) {
        AdamWOptions options = new AdamWOptions(rate);
        options.weight_decay().put(decay);
        return options;
    }

    /**
     * One step along the gradients, which are forgotten afterwards; none where they are not finite.
     *
     * @param share of the highest rates
     * @return the gradients' norm
     */
    double step(double share) {
        double norm = torch.clip_grad_norm_(all, LARGEST_GRADIENT);
        if (Double.isFinite(norm)) {
            for (int i = 0; i < rates.length; i++) {
                adam.param_groups().get(i).options().set_lr(rates[i] * share);
            }
            adam.step();
        }
        adam.zero_grad();
        return norm;
    }

    void save(Path file) {
        try (OutputArchive archive = new OutputArchive()) {
            adam.save(archive);
            archive.save_to(file.toString());
        }
    }

    void load(Path file) {
        try (InputArchive archive = new InputArchive()) {
            archive.load_from(file.toString());
            adam.load(archive);
        }
    }
}
