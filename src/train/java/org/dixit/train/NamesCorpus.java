package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.evaluate.NamedText;
import org.dixit.evaluate.NamesFile;

/** Reads texts whose names are marked, in the forms that corpora come in; a folder with all that lies below it. */
final class NamesCorpus {

    private NamesCorpus() {
    }

    static List<NamedText> read(Path place) throws IOException, InputException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(place)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        List<NamedText> texts = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".conllu")) {
                texts.add(NamesInTreebank.read(file));
            } else if (name.equals("documents.json")) {
                texts.addAll(NamesInJson.read(file));
            } else if (name.endsWith(".conll") || name.endsWith(".txt")) {
                texts.add(NamesFile.read(file));
            }
        }
        if (texts.isEmpty()) {
            throw new InputException(place.toString(), "holds no texts with marked names; give columns (.txt, .conll), "
                    + "CoNLL-U with entities (.conllu), or documents.json beside entities.json");
        }
        return texts;
    }
}
