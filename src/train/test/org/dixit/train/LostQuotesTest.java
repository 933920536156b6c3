package org.dixit.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;
import org.dixit.train.Corpus.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostQuotesTest {

    @TempDir
    private Path folder;

    private TrainingText lost(String text, String... contents) throws Exception {
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < contents.length; i++) {
            int start = text.indexOf(contents[i]);
            annotations.add("T%d\tContent %d %d\t%s".formatted(i + 1, start, start + contents[i].length(), contents[i]));
            annotations.add("E%d\tAttribution:T%d Content:T%d".formatted(i + 1, i + 1, i + 1));
        }
        Files.writeString(folder.resolve("a.txt"), text);
        Files.write(folder.resolve("a.ann"), annotations);
        return Corpus.read(folder, Layout.LOST_QUOTES).getFirst();
    }

    private static List<String> contents(TrainingText text) {
        List<String> found = new ArrayList<>();
        byte[] tags = text.tags()[SpanRole.CONTENT.ordinal()];
        for (int i = 0; i < tags.length; i++) {
            int last = i;
            while (tags[i] == TrainingText.BEGIN && tags[last] != TrainingText.END) {
                last++;
            }
            if (tags[i] == TrainingText.BEGIN || tags[i] == TrainingText.SINGLE) {
                found.add(text.words().span(i, last).in(text.article().text()));
            }
        }
        return found;
    }

    private static List<String> paragraphs(TrainingText text) {
        return text.article().blocks().stream().map(Block::span).map(span -> span.in(text.article().text())).toList();
    }

    @Test
    void gluesAnOpeningMarkToTheWordsBefore() throws Exception {
        TrainingText text = lost("The smith often said, \"Strike while it glows,\" and struck.", "\"Strike while it glows,\"");

        assertThat(text.article().text()).isEqualTo("The smith often said,” Strike while it glows,” and struck.");
        assertThat(contents(text)).containsExactly("” Strike while it glows,”");
    }

    @Test
    void leavesTheMarkOfAParagraphsFirstQuotationInTheParagraphBefore() throws Exception {
        TrainingText text = lost("He had waited.\n\n''No rain fell,'' he said. ''None at all.''", "''No rain fell,''", "''None at all.''");

        assertThat(paragraphs(text)).extracting(String::strip).containsExactly("He had waited.”", "No rain fell,”  he said.”", "None at all.”");
        assertThat(contents(text)).containsExactly("”", "No rain fell,”", "”", "None at all.”");
    }

    @Test
    void keepsATextWithoutQuotationMarksAsItIs() throws Exception {
        assertThat(lost("It rained.\n\nIt's over.").article().text()).isEqualTo("It rained.\n\nIt's over.");
    }

    @Test
    void keepsEveryCharacterInItsPlaceButTheMarks() throws Exception {
        String original = "“One,” she said, “and two.”\n\n“Three.”";
        TrainingText text = lost(original);

        assertThat(text.article().text()).hasSameSizeAs(original);
        assertThat(text.article().text().replaceAll("[”\\s]", "")).isEqualTo(original.replaceAll("[“”\\s]", ""));
        assertThat(text.article().blocks()).extracting(Block::span).isSortedAccordingTo(Comparator.comparing(TextSpan::start));
    }
}
