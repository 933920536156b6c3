package org.dixit.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.dixit.text.Window;

/** Windows of like length as tensors, padded to the longest. */
final class Batch {

    final int size;
    final int length;
    final Tensor pieces;
    final Tensor shapes;
    /** 0 where there is a piece, a great negative number at padding: [size, 1, 1, length]. */
    final Tensor attention;
    /** Where the words' first pieces lie in the flattened batch. */
    final Tensor heads;

    private Batch(List<Window> windows, @org.jspecify.annotations.Nullable Random masking, int mask) {
        size = windows.size();
        length = windows.stream().mapToInt(Window::length).max().orElseThrow();
        long[] ids = new long[size * length];
        long[] kinds = new long[size * length];
        float[] padding = new float[size * length];
        java.util.Arrays.fill(padding, -1e4f);
        List<Long> places = new ArrayList<>();
        for (int w = 0; w < size; w++) {
            Window window = windows.get(w);
            for (int i = 0; i < window.length(); i++) {
                boolean hidden = masking != null && i > 0 && masking.nextFloat() < 0.03f;
                ids[w * length + i] = hidden ? mask : window.pieces()[i];
                kinds[w * length + i] = window.shapes()[i];
                padding[w * length + i] = 0;
            }
            for (int head : window.heads()) {
                places.add((long) w * length + head);
            }
        }
        pieces = Tensor.create(ids, size, length);
        shapes = Tensor.create(kinds, size, length);
        attention = Tensor.create(padding, size, 1, 1, length);
        heads = Tensor.create(places.stream().mapToLong(Long::longValue).toArray());
    }

    static Batch of(List<Window> windows) {
        return new Batch(windows, null, 0);
    }

    /** With a few pieces hidden behind the mask, so that no single word decides. */
    static Batch masked(List<Window> windows, Random random, int mask) {
        return new Batch(windows, random, mask);
    }

    /** Groups of like length whose padded size stays below a number of pieces, in random order. */
    static List<List<Example>> groups(List<Example> examples, int pieces, Random random) {
        List<Example> sorted = new ArrayList<>(examples);
        java.util.Collections.shuffle(sorted, random);
        sorted.sort(Comparator.comparingInt(example -> example.window().length() / 8));
        List<List<Example>> groups = new ArrayList<>();
        List<Example> group = new ArrayList<>();
        for (Example example : sorted) {
            if (!group.isEmpty() && (group.size() + 1) * example.window().length() > pieces) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(example);
        }
        groups.add(group);
        java.util.Collections.shuffle(groups, random);
        return groups;
    }
}
