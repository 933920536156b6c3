package org.dixit.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.evaluate.NamedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCorpusTest {

    @TempDir
    private Path folder;

    private static List<String> names(NamedText text) {
        return text.names().stream().map(name -> name.kind() + " " + name.span().in(text.article().text())).toList();
    }

    private static String token(int number, String word, String tag, String entity) {
        return String.join("\t", "" + number, word, "_", "_", tag, "_", "_", "_", "_", entity.isEmpty() ? "_" : "Entity=" + entity);
    }

    @Test
    void takesThePhrasesOfATreebankThatAreNames() throws Exception {
        Files.write(folder.resolve("a.conllu"), List.of("# newdoc",
                token(1, "President", "NNP", "(1-person-new-x"), token(2, "Ann", "NNP", ""), token(3, "Lee", "NNP", "1)"),
                token(4, "left", "VBD", ""), token(5, "the", "DT", "(2-organization-new-x"), token(6, "Bank", "NNP", ""), token(7, "of", "IN", ""),
                token(8, "Oslo", "NNP", "(3-place-new-x)2)"), token(9, "with", "IN", ""), token(10, "a", "DT", "(4-person-new-x"),
                token(11, "baker", "NN", "4)"), ""));

        assertThat(NamesCorpus.read(folder)).singleElement().satisfies(text ->
                assertThat(names(text)).containsExactly("PERSON Ann Lee", "ORGANIZATION Bank of Oslo"));
    }

    @Test
    void takesNamesOutOfEntitiesThatAreMarkedByTheirCharacters() throws Exception {
        Files.writeString(folder.resolve("documents.json"), """
                { "_id" : "d1", "text" : "The Rail Union met in Oslo. The mayor of Oslo came." }
                """);
        Files.writeString(folder.resolve("entities.json"), """
                { "begin" : 0, "end" : 14, "type" : "Organisation", "value" : "The Rail Union", "documentId" : "d1" }
                { "begin" : 22, "end" : 26, "type" : "Location", "value" : "Oslo", "documentId" : "d1" }
                { "begin" : 28, "end" : 45, "type" : "Person", "value" : "The mayor of Oslo", "documentId" : "d1" }
                """);

        assertThat(NamesCorpus.read(folder)).singleElement().satisfies(text ->
                assertThat(names(text)).containsExactly("ORGANIZATION Rail Union", "PLACE Oslo"));
    }

    @Test
    void asksForTextsWhereThereAreNone() {
        assertThatThrownBy(() -> NamesCorpus.read(folder)).isInstanceOf(InputException.class).hasMessageContaining("holds no texts with marked names");
    }
}
