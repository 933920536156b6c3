package org.dixit.train.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.article.InputException;

/** The command that takes an encoder out of its jar: {@code ImportWeights NAME OUT.safetensors VOCAB.txt}. */
public final class ImportWeights {

    private ImportWeights() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: ImportWeights NAME OUT.safetensors VOCAB.txt; names: "
                    + String.join(", ", PretrainedEncoder.names()));
            System.exit(2);
        }
        try {
            PretrainedEncoder encoder = PretrainedEncoder.named(arguments[0]);
            encoder.weights().write(Path.of(arguments[1]));
            Files.write(Path.of(arguments[2]), encoder.vocabulary());
            System.err.printf("%s: %d layers, %d pieces, %s%n", arguments[0], encoder.layers(), encoder.vocabulary().size(),
                    encoder.lowerCase() ? "lower case" : "cased");
        } catch (InputException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
