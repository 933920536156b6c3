package org.dixit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dixit.release.Manifest;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final Manifest MANIFEST = new Manifest(1, "2.1", "2026-03-05T10:00:00Z", "https://data.example/", "Who & what", "0.1.0",
            "rules", "", "https://creativecommons.org/licenses/by/4.0/", "", new Manifest.Counts(0, 0, 0, 0, 0, 0),
            new Manifest.Change(null, 0, 0, ""), List.of(), List.of());

    @Test
    void namesTheThingTheDatasetItsVersionAndTheAddress() {
        Citation citation = Citation.of("Mara Lind: “We will wait.”", "https://data.example/statement/abc", MANIFEST);
        assertThat(citation.reference()).startsWith("Mara Lind: “We will wait.” In: Who & what, version 2.1, 2026-03-05. "
                + "https://data.example/statement/abc");
        assertThat(citation.iri()).isEqualTo("https://data.example/statement/abc");
    }

    @Test
    void keepsTexFromReadingCommandsIntoIt() {
        Citation citation = Citation.of("A_b {c} 5 % \\d", "https://data.example/actor/x", MANIFEST);
        assertThat(citation.bibtex()).startsWith("@misc{dixit-actor-x,\n")
                .contains("title = {{A\\_b \\{c\\} 5 \\% \\textbackslash{}d}}", "{In: Who \\& what}", "year = {2026}");
    }
}
