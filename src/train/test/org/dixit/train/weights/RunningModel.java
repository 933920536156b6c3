package org.dixit.train.weights;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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

    /** A result for each window, [window][piece][number], each run alone. */
    float[][][] run(String output, long[][] pieces, long[][] shapes) throws OrtException {
        float[][][] results = new float[pieces.length][][];
        for (int i = 0; i < pieces.length; i++) {
            results[i] = together(output, new long[][] {pieces[i]}, new long[][] {shapes[i]})[0];
        }
        return results;
    }

    /** A result for windows of one length, run at once. */
    float[][][] together(String output, long[][] pieces, long[][] shapes) throws OrtException {
        try (OnnxTensor piecesIn = OnnxTensor.createTensor(environment, pieces); OnnxTensor shapesIn = OnnxTensor.createTensor(environment, shapes);
                OrtSession.Result result = session.run(Map.of("pieces", piecesIn, "shapes", shapesIn))) {
            return (float[][][]) result.get(output).orElseThrow().getValue();
        }
    }

    String metadata(String key) throws OrtException {
        return session.getMetadata().getCustomMetadata().get(key);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
