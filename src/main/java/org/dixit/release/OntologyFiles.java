package org.dixit.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ontology, its shapes and the example queries as they lie in the program. */
public final class OntologyFiles {

    /** The ontology itself, within {@link #all()}. */
    public static final String ONTOLOGY = "dixit.ttl";

    private static final String FOLDER = "/ontology";

    private OntologyFiles() {
    }

    /** All files by their path, with slashes: {@code queries/q01-….rq}. */
    public static SortedMap<String, String> all() throws IOException {
        URL anchor = OntologyFiles.class.getResource(FOLDER + "/" + ONTOLOGY);
        if (anchor == null) {
            throw new IllegalStateException("the program lacks its ontology: no " + FOLDER + "/" + ONTOLOGY
                    + " on the class path");
        }
        try {
            URI uri = anchor.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource without an address: " + anchor, e);
        }
    }

    /** Reads one file by its path within the ontology's folder. */
    public static String text(String path) throws IOException {
        try (InputStream in = OntologyFiles.class.getResourceAsStream(FOLDER + "/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + FOLDER + "/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return texts;
    }
}
