package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.article.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldCorpusTest {

    @TempDir
    private Path folder;
    private Path text;
    private Path attributions;

    @BeforeEach
    void makeFolders() throws IOException {
        text = Files.createDirectories(folder.resolve("parted/text"));
        attributions = Files.createDirectories(folder.resolve("parted/attributions"));
    }

    @Test
    void findsAnnotationsBesideTheirTexts() throws Exception {
        touch(folder, "b.txt", "b.ann", "a.txt", "a.ann", "alone.txt", "README.md");

        assertThat(GoldCorpus.open(folder).documents()).containsExactly(
                new GoldCorpus.Entry("a", folder.resolve("a.txt"), folder.resolve("a.ann")),
                new GoldCorpus.Entry("b", folder.resolve("b.txt"), folder.resolve("b.ann")));
    }

    @Test
    void findsTextsAndAttributionsInTwoFolders() throws Exception {
        touch(text, "a.txt", "b.txt");
        touch(attributions, "a.ann", "c.ann");

        GoldCorpus corpus = GoldCorpus.open(folder.resolve("parted"));

        assertThat(corpus.size()).isEqualTo(1);
        assertThat(corpus.documents()).isEqualTo(GoldCorpus.open(text, attributions).documents());
    }

    @Test
    void takesTheFirstOfSeveralAnnotators() throws Exception {
        touch(text, "a.txt", "b.txt", "c.txt", "d.txt");
        touch(attributions, "a_9f00.ann", "a_4b22.ann", "b_4b22.ann", "b.ann", "c_toolong.ann", "d_abc.ann");

        assertThat(GoldCorpus.open(text, attributions).documents())
                .extracting(entry -> entry.annotations().getFileName().toString())
                .containsExactly("a_4b22.ann", "b.ann");
    }

    @Test
    void tellsWhetherStatementsInsideOfOthersAreMarked() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Lee said that many fear rain.");
        String outer = "T1\tCue 4 8\tsaid\nT2\tContent 9 28\tthat many fear rain\nE1\tAttribution:T1 Cue:T1 Content:T2\n";
        Files.writeString(folder.resolve("a.ann"), outer);
        assertThat(GoldCorpus.open(folder).marksInside()).isFalse();

        Files.writeString(folder.resolve("a.ann"),
                outer + "T3\tCue 19 23\tfear\nT4\tContent 24 28\train\nE2\tAttribution:T3 Cue:T3 Content:T4\n");
        assertThat(GoldCorpus.open(folder).marksInside()).isTrue();
    }

    @Test
    void saysWhichLayoutsItKnowsWhereItFindsNone() throws Exception {
        touch(folder, "a.txt");

        assertThatThrownBy(() -> GoldCorpus.open(folder)).isInstanceOf(InputException.class)
                .hasMessage("[" + folder + "] holds no text with gold annotations; give a folder with NAME.txt beside "
                        + "NAME.ann, or one with the subfolders text and attributions");
        assertThatThrownBy(() -> GoldCorpus.open(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }

    private static void touch(Path folder, String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }
}
