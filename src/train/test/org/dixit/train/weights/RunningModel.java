package org.dixit.train.weights;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

/** An exported model in ONNX Runtime, on one thread. */
final class RunningModel implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    RunningModel(byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        }
    }

    /** A result for a batch, [window][piece][number]; shorter windows are padded with piece 0 and masked. */
    float[][][] run(String output, long[][] pieces, long[][] shapes) throws OrtException {
        int longest = Arrays.stream(pieces).mapToInt(window -> window.length).max().orElseThrow();
        long[][] mask = new long[pieces.length][longest];
        for (int i = 0; i < pieces.length; i++) {
            Arrays.fill(mask[i], 0, pieces[i].length, 1);
        }
        try (OnnxTensor piecesIn = padded(pieces, longest); OnnxTensor shapesIn = padded(shapes, longest);
                OnnxTensor maskIn = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(Map.of("pieces", piecesIn, "shapes", shapesIn, "mask", maskIn))) {
            return (float[][][]) result.get(output).orElseThrow().getValue();
        }
    }

    String metadata(String key) throws OrtException {
        return session.getMetadata().getCustomMetadata().get(key);
    }

    private OnnxTensor padded(long[][] rows, int length) throws OrtException {
        long[][] padded = Arrays.stream(rows).map(row -> Arrays.copyOf(row, length)).toArray(long[][]::new);
        return OnnxTensor.createTensor(environment, padded);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
