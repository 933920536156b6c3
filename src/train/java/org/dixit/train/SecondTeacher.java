package org.dixit.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.TaggerNetwork.WindowScores;
import org.dixit.text.Window;
import org.dixit.text.Windows;

/**
 * A tagger of another encoder as a teacher beside the first. Since its word pieces are others, it reads each text by itself, and only
 * what it says of the parts of attributions is taught, as the mean of both teachers' probabilities: names it need not know, and its
 * link vectors mean nothing to another network.
 */
final class SecondTeacher implements AutoCloseable {

    private static final int TAGS = TaggerNetwork.TAGS;

    private final TaggerNetwork network;
    /** By the very text, since comparing texts takes as long as they are. */
    private final Map<TrainingText, float[][]> told = Collections.synchronizedMap(new IdentityHashMap<>());

    SecondTeacher(TaggerNetwork network) {
        this.network = network;
    }

    /** Reads texts it has not read yet, several at once. */
    void read(List<TrainingText> texts) {
        Set<TrainingText> unread = Collections.newSetFromMap(new IdentityHashMap<>());
        unread.addAll(texts);
        unread.removeIf(told::containsKey);
        List.copyOf(unread).parallelStream().forEach(text -> told.put(text, probabilities(text)));
    }

    /** For each word, one after the other, the probabilities of the tags of each part. */
    private float[][] probabilities(TrainingText text) {
        float[][] all = new float[text.words().size()][];
        for (Window window : new Windows(text.words(), network.pieces(), network.windowPieces()).covering(0)) {
            float[][] scores = network.scores(List.of(window)).getFirst().tags();
            for (int word = window.first(); word < window.end(); word++) {
                all[word] = probabilities(scores[word - window.first()]);
            }
        }
        return all;
    }

    private static float[] probabilities(float[] scores) {
        float[] all = new float[SpanRole.PARTS.size() * TAGS];
        int at = 0;
        for (SpanRole part : SpanRole.PARTS) {
            System.arraycopy(softmax(scores, part.ordinal() * TAGS), 0, all, at, TAGS);
            at += TAGS;
        }
        return all;
    }

    private static float[] softmax(float[] scores, int first) {
        float[] some = Arrays.copyOfRange(scores, first, first + TAGS);
        float most = some[0];
        for (float score : some) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int i = 0; i < TAGS; i++) {
            some[i] = (float) Math.exp(some[i] - most);
            sum += some[i];
        }
        for (int i = 0; i < TAGS; i++) {
            some[i] /= sum;
        }
        return some;
    }

    /**
     * What both teachers say of some windows, whose texts were read.
     *
     * @param first what the first says of them
     */
    List<WindowScores> joined(List<Example> examples, List<WindowScores> first) {
        List<WindowScores> joined = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Window window = examples.get(i).window();
            float[][] own = told.get(examples.get(i).text());
            float[][] tags = new float[window.words()][];
            for (int word = 0; word < tags.length; word++) {
                tags[word] = joined(first.get(i).tags()[word], own[window.first() + word]);
            }
            joined.add(new WindowScores(tags, first.get(i).links()));
        }
        return joined;
    }

    private static float[] joined(float[] first, float[] own) {
        float[] scores = first.clone();
        int at = 0;
        for (SpanRole part : SpanRole.PARTS) {
            float[] theirs = softmax(first, part.ordinal() * TAGS);
            for (int tag = 0; tag < TAGS; tag++) {
                scores[part.ordinal() * TAGS + tag] = (float) Math.log((theirs[tag] + own[at++]) / 2 + 1e-9);
            }
        }
        return scores;
    }

    @Override
    public void close() {
        network.close();
    }
}
