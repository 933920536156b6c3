package org.dixit.train.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dixit.article.InputException;

/**
 * A model's weights by name, in the order they came, and what is told about them.
 *
 * @param byName the tensors, named as in Hugging Face's BERT without {@code bert.}
 * @param metadata short strings about the whole, sorted so that the same weights make the same file
 */
public record Weights(Map<String, Weight> byName, SortedMap<String, String> metadata) {

    public Weights {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** Weights without metadata. */
    public static Weights of(Map<String, Weight> byName) {
        return new Weights(byName, new TreeMap<>());
    }

    /**
     * Reads a safetensors file whose tensors are all of type F32, or a tagger that was exported for the product (its name ends in
     * {@code .onnx}).
     *
     * @throws InputException if the file is cut off or otherwise no such file
     */
    public static Weights read(Path file) throws IOException, InputException {
        return file.toString().endsWith(".onnx") ? OnnxTagger.read(file) : new SafetensorsReader(file).read();
    }

    /** Writes a safetensors file, whole or not at all: a reader sees the old file or the new one. */
    public void write(Path file) throws IOException {
        SafetensorsWriter.write(this, file);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The tensor of this name; asking for one that is not there is our bug. */
    public Weight get(String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new IllegalStateException("no weight is named " + name);
        }
        return weight;
    }

    /** The same weights, told about otherwise. */
    public Weights withMetadata(Map<String, String> told) {
        return new Weights(byName, new TreeMap<>(told));
    }
}
