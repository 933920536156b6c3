package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dixit.release.WordIndex.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    private Path folder;

    @Test
    void isTheSameFromItsFileAsFromTheData() throws Exception {
        Path place = SampleQuads.release(folder.resolve("release"));
        try (Release release = Release.open(place)) {
            Catalogue read = CatalogueFile.read(place.resolve(Release.CATALOGUE)).orElseThrow();
            assertSame(read, CatalogueReading.of(release.dataset(), SampleQuads.BASE));
            assertThat(read.statements().size()).isEqualTo(2);
        }
    }

    @Test
    void isMadeAnewWhereItsFileIsMissingCutOffOrOfAnotherProgram() throws Exception {
        Path place = SampleQuads.release(folder.resolve("release"));
        Path file = place.resolve(Release.CATALOGUE);
        byte[] whole = Files.readAllBytes(file);
        byte[] other = whole.clone();
        other[10]++;
        for (byte[] bytes : new byte[][] {{}, Arrays.copyOf(whole, whole.length / 2), other}) {
            Files.write(file, bytes);
            try (Release release = Release.open(place)) {
                assertThat(release.catalogue().statements().size()).isEqualTo(2);
            }
        }
        Files.delete(file);
        try (Release release = Release.open(place)) {
            assertThat(release.catalogue().articles().label(0)).isEqualTo("Ferries stay in port");
        }
        assertThat(file).as("made once only").hasBinaryContent(whole);
    }

    @Test
    void knowsWhoSaysWhatWhereAndWhen() throws Exception {
        try (Release release = Release.open(SampleQuads.release(folder.resolve("release")))) {
            Catalogue catalogue = release.catalogue();
            int lind = catalogue.actors().row("actor/person-mara-lind-aaaaaa").orElseThrow();
            int statement = catalogue.statements().row("statement/aaaaaaaaaaaaaaaa").orElseThrow();
            assertThat(catalogue.statements().column("speaker").has(statement, lind)).isTrue();
            assertThat(catalogue.statements().column("date").first(statement)).isEqualTo(20260301);
            assertThat(catalogue.statements().column("stance").first(statement))
                    .isEqualTo(Catalogue.concept("stance", "neutral").orElseThrow());
            assertThat(Catalogue.SOURCES.get(catalogue.statements().column("source").first(statement))).isEqualTo("named");
            // Newest first.
            assertThat(statement).isEqualTo(1);
        }
    }

    @Test
    void leadsFromActorsBackToWhatTheySayAndFromArticlesToWhatTheyTell() throws Exception {
        try (Release release = Release.open(SampleQuads.release(folder.resolve("release")))) {
            Catalogue catalogue = release.catalogue();
            Table statements = catalogue.statements();
            for (String property : List.of("speaker", "mentions", "reliesOn")) {
                assertInverse(statements.column(property), statements.inverse(property, catalogue.actors().size()));
            }
            assertInverse(statements.column("reportedIn"), statements.inverse("reportedIn", catalogue.articles().size()));
            assertInverse(catalogue.holdings().column("holder"), catalogue.holdings().inverse("holder", catalogue.actors().size()));
            int lind = catalogue.actors().row("actor/person-mara-lind-aaaaaa").orElseThrow();
            assertThat(statements.inverse("speaker", catalogue.actors().size()).values(lind)).contains(1);
        }
    }

    private static void assertInverse(Column column, Column inverse) {
        int pairs = 0;
        for (int value = 0; value + 1 < inverse.starts.length; value++) {
            assertThat(inverse.values(value)).as("in the order of the table").isSorted();
            for (int row : inverse.values(value)) {
                assertThat(column.has(row, value)).isTrue();
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(column.values.length);
    }

    @Test
    void findsTheRowsOfWords() throws Exception {
        try (Release release = Release.open(SampleQuads.release(folder.resolve("release")))) {
            assertThat(found(release, Place.CONTENT, "harbour")).containsExactlyInAnyOrder(0, 1);
            assertThat(found(release, Place.CONTENT, "\"harbour before dawn\"")).containsExactly(0);
            assertThat(found(release, Place.CONTENT, "harb* -ferry")).containsExactly(1);
            assertThat(found(release, Place.TITLE, "ferr*")).containsExactly(0);
            assertThat(found(release, Place.NAME, "harbour master")).containsExactly(
                    release.catalogue().actors().row("actor/person-mara-lind-aaaaaa").orElseThrow());
            assertThat(found(release, Place.NAME, "nobody")).isEmpty();
        }
    }

    private static int[] found(Release release, Place place, String typed) {
        WordIndex.Hits hits = release.words().find(place, Words.of(typed));
        return IntStream.range(0, hits.size()).map(hits::row).toArray();
    }

    private static void assertSame(Catalogue one, Catalogue other) {
        assertThat(one.roles()).isEqualTo(other.roles());
        assertSame(one.statements(), other.statements());
        assertSame(one.actors(), other.actors());
        assertSame(one.articles(), other.articles());
        assertSame(one.holdings(), other.holdings());
    }

    private static void assertSame(Table one, Table other) {
        assertThat(one.paths()).isEqualTo(other.paths());
        assertThat(one.labels()).isEqualTo(other.labels());
        assertThat(one.columns().keySet()).isEqualTo(other.columns().keySet());
        one.columns().forEach((name, column) -> {
            assertThat(column.starts).as(name).isEqualTo(other.column(name).starts);
            assertThat(column.values).as(name).isEqualTo(other.column(name).values);
        });
    }
}
