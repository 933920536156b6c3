package org.dixit.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dixit.release.OntologyFiles;

/**
 * The example queries that come with the ontology.
 *
 * @param all in the order of their names
 */
public record Examples(List<Example> all) {

    private static final String FOLDER = "queries/";
    private static final String ENDING = ".rq";

    /**
     * One question and its query.
     *
     * @param name of its file, without ending
     * @param title the question
     * @param description what the answer shows
     * @param topic it belongs to
     * @param query in SPARQL, with its prefixes, without the comments that the rest was read from
     */
    public record Example(String name, String title, String description, String topic, String query) {
    }

    public Examples {
        all = List.copyOf(all);
    }

    static Examples ofProgram() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, String> file : OntologyFiles.all().entrySet()) {
            String path = file.getKey();
            if (path.startsWith(FOLDER) && path.endsWith(ENDING)) {
                examples.add(parse(path.substring(FOLDER.length(), path.length() - ENDING.length()), file.getValue()));
            }
        }
        return new Examples(examples);
    }

    Optional<Example> named(String name) {
        return all.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    static Example parse(String name, String text) {
        StringBuilder query = new StringBuilder();
        String title = name;
        String description = "";
        String topic = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("# title:")) {
                title = value(line);
            } else if (line.startsWith("# description:")) {
                description = value(line);
            } else if (line.startsWith("# topic:")) {
                topic = value(line);
            } else {
                query.append(line).append('\n');
            }
        }
        return new Example(name, title, description, topic, query.toString().strip() + "\n");
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
