package org.dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {

    @TempDir
    private Path folder;

    private NamedText read(String... lines) throws Exception {
        return NamesFile.read(Files.write(folder.resolve("names.txt"), List.of(lines)));
    }

    private static List<String> names(NamedText text) {
        return text.names().stream().map(name -> name.kind() + " " + name.span().in(text.article().text())).toList();
    }

    @Test
    void readsColumnsAsATextWithNames() throws Exception {
        NamedText text = read("Ann\tB-politician", "Lee\tI-politician", "left\tO", "Oslo\tB-location", ".\tO", "",
                "Easter\tB-event", "came\tO");

        assertThat(text.article().text()).startsWith("Ann Lee left Oslo.\n\nEaster came");
        assertThat(text.article().blocks()).hasSize(2);
        assertThat(names(text)).containsExactly("PERSON Ann Lee", "PLACE Oslo", "OTHER_NAME Easter");
    }

    @Test
    void readsNamesThatBeginWithinAndLeavesDatesOut() throws Exception {
        NamedText text = read("-DOCSTART- O", "", "Rail I-ORG", "Union I-ORG", "on O", "Monday B-date", "Oslo I-LOC", "Bergen B-LOC");

        assertThat(names(text))
                .containsExactly("ORGANIZATION Rail Union", "PLACE Oslo", "PLACE Bergen");
    }

    @Test
    void saysWhichLineIsNoTokenWithALabel() {
        assertThatThrownBy(() -> read("Ann B-PER", "Lee")).isInstanceOf(InputException.class)
                .hasMessageContaining("names.txt, line 2] is no token");
        assertThatThrownBy(() -> read("Ann PERSON")).isInstanceOf(InputException.class).hasMessageContaining("line 1]");
        assertThatThrownBy(() -> read("")).isInstanceOf(InputException.class).hasMessageContaining("holds no tokens");
    }

    @Test
    void countsANameAsRightOnlyWithItsKindAndItsVerySpan() {
        NamesScoring scoring = new NamesScoring();
        scoring.add(List.of(name(SpanRole.PERSON, 0, 7), name(SpanRole.PLACE, 9, 12), name(SpanRole.ORGANIZATION, 20, 24)),
                List.of(name(SpanRole.PERSON, 0, 7), name(SpanRole.ORGANIZATION, 9, 12), name(SpanRole.ORGANIZATION, 20, 25)));

        assertThat(scoring.figures(List.of(SpanRole.PERSON))).isEqualTo(new Figures(100, 100, 100, 1, 1));
        assertThat(scoring.figures(List.of(SpanRole.PLACE))).isEqualTo(new Figures(0, 0, 0, 1, 0));
        assertThat(scoring.figures(SpanRole.NAMES)).isEqualTo(new Figures(33.3, 33.3, 33.3, 3, 3));
    }

    private static NamedText.Marked name(SpanRole kind, int start, int end) {
        return new NamedText.Marked(kind, new TextSpan(start, end));
    }
}
