package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.statement.Relation;

/**
 * Texts with gold attributions in brat's standoff format, listed but not yet read. Two layouts are known: {@code NAME.txt}
 * beside {@code NAME.ann}, and two folders {@code text} and {@code attributions} with the same names. An annotation file may
 * carry a four-character annotator after its name, as PolNeAR's do ({@code NAME_4b22.ann}); of several, the first by name
 * counts. Texts without annotations are left out.
 */
public final class GoldCorpus extends Gold {

    /** Where one document lies. */
    record Entry(String name, Path text, Path annotations) {
    }

    private static final int ANNOTATOR_LENGTH = 4;

    /** Where so few of all statements are marked inside of others, their annotators did not mean to. */
    private static final double SLIPS = 0.01;

    private final List<Entry> documents;

    private GoldCorpus(List<Entry> documents) {
        this.documents = List.copyOf(documents);
    }

    /**
     * Lists the corpus in a folder, finding out which of the two layouts it has.
     *
     * @throws IOException where the folder cannot be listed
     * @throws InputException where no text in it has annotations
     */
    public static GoldCorpus open(Path folder) throws IOException, InputException {
        Path text = folder.resolve("text");
        Path attributions = folder.resolve("attributions");
        boolean parted = Files.isDirectory(text) && Files.isDirectory(attributions);
        return parted ? open(text, attributions) : open(folder, folder);
    }

    /**
     * Lists a corpus whose texts and annotations lie in the two given folders, possibly one and the same.
     *
     * @throws IOException where a folder cannot be listed
     * @throws InputException where no text has annotations
     */
    public static GoldCorpus open(Path textFolder, Path annotationFolder) throws IOException, InputException {
        Set<String> annotationFiles = new HashSet<>(names(annotationFolder, ".ann"));
        TreeMap<String, String> annotated = new TreeMap<>();
        for (String file : annotationFiles) {
            int cut = file.length() - ANNOTATOR_LENGTH - 1;
            if (cut > 0 && file.charAt(cut) == '_') {
                annotated.merge(file.substring(0, cut), file, (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        List<Entry> documents = new ArrayList<>();
        for (String name : names(textFolder, ".txt")) {
            Optional.ofNullable(annotationFiles.contains(name) ? name : annotated.get(name))
                    .map(file -> new Entry(name, textFolder.resolve(name + ".txt"), annotationFolder.resolve(file + ".ann")))
                    .ifPresent(documents::add);
        }
        if (documents.isEmpty()) {
            throw new InputException(textFolder.toString(), "holds no text with gold annotations; give a folder with NAME.txt "
                    + "beside NAME.ann, or one with the subfolders text and attributions");
        }
        return new GoldCorpus(documents);
    }

    /** The number of documents that have annotations. */
    @Override
    public int size() {
        return documents.size();
    }

    @Override
    public boolean hasRelations() {
        return true;
    }

    @Override
    public boolean marksInside() throws IOException, InputException {
        int all = 0;
        int inside = 0;
        for (Entry entry : documents) {
            List<Relation> relations = MarkedDocument.read(entry).relations();
            all += relations.size();
            inside += (int) relations.stream()
                    .filter(relation -> relations.stream().anyMatch(other -> other != relation && relation.isInside(other))).count();
        }
        return inside > SLIPS * all;
    }

    @Override
    GoldDocument read(int document) throws IOException, InputException {
        return MarkedDocument.read(documents.get(document));
    }

    @Override
    Tally tally() {
        return RelationScoring.tally();
    }

    /** In the order of their names. */
    List<Entry> documents() {
        return documents;
    }

    private static List<String> names(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(extension))
                    .map(name -> name.substring(0, name.length() - extension.length())).sorted().toList();
        }
    }
}
