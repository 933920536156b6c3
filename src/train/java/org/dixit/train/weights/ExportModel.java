package org.dixit.train.weights;

import java.io.IOException;
import java.nio.file.Path;
import org.dixit.article.InputException;

/** The command that makes a model of a tagger's weights: {@code ExportModel MODEL.safetensors OUT.onnx [--float]}. */
public final class ExportModel {

    private ExportModel() {
    }

    public static void main(String[] arguments) throws IOException {
        boolean inFloats = arguments.length == 3 && arguments[2].equals("--float");
        if (arguments.length != 2 && !inFloats) {
            System.err.println("usage: ExportModel MODEL.safetensors OUT.onnx [--float]");
            System.exit(2);
        }
        try {
            Weights weights = Weights.read(Path.of(arguments[0]));
            OnnxExport.write(weights, arguments[0], Path.of(arguments[1]),
                    inFloats ? OnnxExport.Precision.FLOAT : OnnxExport.Precision.BYTE);
        } catch (InputException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
