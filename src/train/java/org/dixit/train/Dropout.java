package org.dixit.train;

import static org.bytedeco.pytorch.global.torch.rand;

import java.util.Random;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Drops a share of activations. The random numbers are drawn once into a long row, of which each use takes a stretch from a random
 * place: drawing them anew every time took an eighth of the whole training.
 */
final class Dropout {

    private static final int POOL = 1 << 25;

    private final double share;
    private final Tensor pool;
    private final Random random;

    Dropout(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
        this.pool = share == 0 ? null : rand(POOL).gt(new Scalar(share)).to(ScalarType.Float).mul(new Scalar(1 / (1 - share)));
    }

    /** A matrix with some of its numbers set to zero and the others raised, so that the mean stays. */
    Tensor apply(Tensor matrix) {
        if (share == 0) {
            return matrix;
        }
        long rows = matrix.size(0);
        long columns = matrix.size(1);
        return matrix.mul(pool.narrow(0, random.nextLong(POOL - rows * columns), rows * columns).view(rows, columns));
    }
}
