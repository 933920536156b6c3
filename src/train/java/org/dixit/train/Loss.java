package org.dixit.train;

import static org.bytedeco.pytorch.global.torch.binary_cross_entropy_with_logits;
import static org.bytedeco.pytorch.global.torch.cross_entropy_loss;
import static org.bytedeco.pytorch.global.torch.log_softmax;
import static org.bytedeco.pytorch.global.torch.mse_loss;
import static org.bytedeco.pytorch.global.torch.softmax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.TaggerNetwork.WindowScores;

/**
 * How far the network's answers are from the gold ones, cross entropy of the tags plus that of the links, and from those of a teacher
 * where there is one. A teacher tells more than the gold tags do: how sure one can be of each, and what unmarked texts hold.
 */
final class Loss {

    private static final int SUM = 2;
    private static final int TAGS = TaggerNetwork.TAGS;
    private static final int ROLES = TaggerNetwork.ROLES;

    /** A cue's question has as many answers as its window has words, nearly all of them "no"; this makes it weigh like a few tags. */
    private static final double LINK_WEIGHT = 0.03;

    /** The square of a difference of link vectors is many times that of probabilities. */
    private static final double TAUGHT_LINK_WEIGHT = 0.2;

    private final TaggerModel model;

    Loss(TaggerModel model) {
        this.model = model;
    }

    /**
     * The loss of a batch as a tensor with one number.
     *
     * @param taught what the teacher says of each example, or nothing at all without one
     */
    Tensor of(TaggerModel.Output output, List<Example> examples, List<WindowScores> taught) {
        Tensor tags = tagLoss(output.tags(), examples);
        Tensor links = linkLoss(output.links(), examples);
        Tensor gold = links == null ? tags : tags.add(links);
        return taught.isEmpty() ? gold : gold.add(taughtTags(output.tags(), taught)).add(taughtLinks(output.links(), taught));
    }

    /** Cross entropy with the teacher's probabilities of each word's tags. */
    private static Tensor taughtTags(Tensor scores, List<WindowScores> taught) {
        Tensor teacher = softmax(rows(taught.stream().map(WindowScores::tags).toList()).reshape(-1, TAGS), 1);
        Tensor student = log_softmax(scores.reshape(-1, TAGS), 1);
        return teacher.mul(student).sum().mul(new Scalar(-1.0 / scores.size(0)));
    }

    /** The mean square between the link vectors: who has the teacher's answers all its questions as the teacher does. */
    private static Tensor taughtLinks(Tensor vectors, List<WindowScores> taught) {
        return mse_loss(vectors, rows(taught.stream().map(WindowScores::links).toList())).mul(new Scalar(TAUGHT_LINK_WEIGHT));
    }

    private static Tensor rows(List<float[][]> windows) {
        float[][] rows = windows.stream().flatMap(Arrays::stream).toArray(float[][]::new);
        int width = rows[0].length;
        float[] all = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, all, row * width, width);
        }
        return Tensor.create(all, rows.length, width);
    }

    /** The parts of attributions and the names each count by the words of which they are known, since hardly a text tells of both. */
    private static Tensor tagLoss(Tensor scores, List<Example> examples) {
        int words = examples.stream().mapToInt(example -> example.window().words()).sum();
        Tensor byRole = scores.reshape(words, ROLES, TAGS);
        return tagLoss(byRole, SpanRole.PARTS, examples, words).add(tagLoss(byRole, SpanRole.NAMES, examples, words));
    }

    private static Tensor tagLoss(Tensor scores, List<SpanRole> roles, List<Example> examples, int words) {
        long[] gold = new long[words * roles.size()];
        int known = 0;
        int at = 0;
        for (Example example : examples) {
            for (int word = 0; word < example.window().words(); word++) {
                boolean any = false;
                for (SpanRole role : roles) {
                    byte tag = example.tags()[role.ordinal()][word];
                    any |= tag != TrainingText.UNKNOWN;
                    gold[at++] = tag;
                }
                known += any ? 1 : 0;
            }
        }
        Tensor some = scores.narrow(1, roles.getFirst().ordinal(), roles.size()).reshape((long) words * roles.size(), TAGS);
        return cross_entropy_loss(some, Tensor.create(gold), new TensorOptional(), SUM, TrainingText.UNKNOWN, 0)
                .mul(new Scalar(1.0 / Math.max(1, known)));
    }

    private @org.jspecify.annotations.Nullable Tensor linkLoss(Tensor links, List<Example> examples) {
        Tensor sum = null;
        int questions = 0;
        int first = 0;
        for (Example example : examples) {
            int words = example.window().words();
            if (!example.questions().isEmpty()) {
                Tensor part = links(links.narrow(0, first, words), example);
                sum = sum == null ? part : sum.add(part);
                questions += example.questions().size();
            }
            first += words;
        }
        return sum == null ? null : sum.mul(new Scalar(LINK_WEIGHT / questions));
    }

    private Tensor links(Tensor words, Example example) {
        int width = TaggerNetwork.LINK_WIDTH;
        int count = example.window().words();
        int asked = example.questions().size();
        Tensor cues = words.index_select(0, Tensor.create(example.questions().keySet().stream().mapToLong(Integer::longValue).toArray()));
        float[] source = new float[asked * count];
        float[] content = new float[asked * count];
        int row = 0;
        for (Map.Entry<Integer, Example.Answer> question : example.questions().entrySet()) {
            for (int word = 0; word < count; word++) {
                source[row * count + word] = question.getValue().source()[word] ? 1 : 0;
                content[row * count + word] = question.getValue().content()[word] ? 1 : 0;
            }
            row++;
        }
        return answers(cues.narrow(1, 0, width), words.narrow(1, 2 * width, width), 0, source, asked, count)
                .add(answers(cues.narrow(1, width, width), words.narrow(1, 3 * width, width), 1, content, asked, count));
    }

    private Tensor answers(Tensor cues, Tensor words, int kind, float[] gold, int asked, int count) {
        Tensor scores = cues.matmul(words.transpose(0, 1)).mul(new Scalar(1 / Math.sqrt(TaggerNetwork.LINK_WIDTH)))
                .add(model.weight("heads.linkbias").select(0, kind));
        return binary_cross_entropy_with_logits(scores, Tensor.create(gold, asked, count), new TensorOptional(), new TensorOptional(), SUM);
    }
}
