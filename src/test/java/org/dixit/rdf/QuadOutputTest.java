package org.dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadOutputTest {

    @TempDir
    private Path folder;

    private final Emitted emitted = Emitted.of(FerryArticle.read(), TextLevel.FULL);

    @ParameterizedTest
    @ValueSource(strings = {"a.nq", "a.trig", "a.jsonld", "a.nq.gz", "a.trig.gz", "a.jsonld.gz"})
    void readsBackAsTheSameQuads(String name) throws IOException {
        Path file = write(name);
        assertThat(RDFDataMgr.loadDatasetGraph(file.toString()).stream()).containsExactlyInAnyOrderElementsOf(emitted.quads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.ttl.gz"})
    void turtleIsTheUnionOfTheGraphs(String name) throws IOException {
        Graph read = RDFDataMgr.loadGraph(write(name).toString());
        assertThat(IsoMatcher.isomorphic(GraphView.createUnionGraph(emitted.dataset()), read)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesTwiceWithLineFeedsOnly(QuadFormat format) throws IOException {
        byte[] once = bytes(format, emitted.quads);
        assertThat(bytes(format, emitted.quads)).isEqualTo(once).doesNotContain((byte) '\r').endsWith('\n');
    }

    @Test
    void compressesToTheSameBytesTwice() throws IOException {
        assertThat(Files.readAllBytes(write("a.nq.gz"))).isEqualTo(Files.readAllBytes(write("b.nq.gz")));
    }

    @ParameterizedTest
    @EnumSource
    void carriesCharactersThatFormatsFindHard(QuadFormat format) throws IOException {
        DatasetGraph expected = DatasetGraphFactory.create();
        for (String text : List.of("\u0000", "\u0001\u001f", "\ufffe\uffff", "\u0085\u2028", "\b\f\t\r\n", "\"\\'", "🚢",
                "\ud83d x",
                "]]>", "\u202e", " ", "")) {
            expected.add(Quad.create(Emitted.IRIS.actorsGraph(), Emitted.IRIS.dataset(), Vocabulary.content,
                    Literals.text(text)));
            expected.add(Quad.create(Emitted.IRIS.actorsGraph(), Emitted.IRIS.dataset(), Vocabulary.cue, Literals.text(text,
                    "en-GB")));
        }
        Path file = folder.resolve("hard" + format.suffix());
        Files.write(file, bytes(format, expected.stream().toList()));
        Graph read = GraphView.createUnionGraph(RDFDataMgr.loadDatasetGraph(file.toString()));
        Graph inDefault = RDFDataMgr.loadDatasetGraph(file.toString()).getDefaultGraph();
        assertThat(IsoMatcher.isomorphic(GraphView.createUnionGraph(expected), format == QuadFormat.TURTLE ? inDefault
                : read)).isTrue();
    }

    @Test
    void concatenatedNQuadsAreTheQuadsOfBoth() throws IOException {
        byte[] half = bytes(QuadFormat.N_QUADS, emitted.quads.subList(0, 20));
        byte[] rest = bytes(QuadFormat.N_QUADS, emitted.quads.subList(20, emitted.quads.size()));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(half);
        both.write(rest);
        assertThat(both.toByteArray()).isEqualTo(bytes(QuadFormat.N_QUADS, emitted.quads));
    }

    @ParameterizedTest
    @CsvSource({"a.nq, N_QUADS", "b/A.TRIG.GZ, TRIG", "x.y.ttl, TURTLE", "a.jsonld.gz, JSON_LD"})
    void knowsAFormatByTheEndOfTheName(String name, QuadFormat format) {
        assertThat(QuadFormat.ofFileName(name)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "a.nq.zip", "a.gz", "nq"})
    void refusesANameWithoutAFormat(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuadOutput.toFile(folder.resolve(name)))
                .withMessageContaining(".nq, .trig, .ttl or .jsonld");
    }

    @Test
    void appearsOnlyWhenCommittedAndLeavesNoTraceOtherwise() throws IOException {
        Path file = folder.resolve("a.nq");
        Files.writeString(file, "before");
        try (QuadOutput output = QuadOutput.toFile(file)) {
            emitted.quads.forEach(output.quads()::quad);
        }
        assertThat(file).hasContent("before");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void saysSoWhenBytesCannotBeWritten() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };
        try (QuadOutput output = QuadOutput.toStream(full, QuadFormat.N_QUADS)) {
            assertThatThrownBy(() -> {
                for (int i = 0; i < 100; i++) {
                    emitted.quads.forEach(output.quads()::quad);
                }
            }).isInstanceOf(UncheckedIOException.class).hasMessageContaining("no space left");
        }
        for (QuadFormat format : QuadFormat.values()) {
            try (QuadOutput output = QuadOutput.toStream(full, format)) {
                output.quads().quad(emitted.quads.get(0));
                assertThatIOException().isThrownBy(output::commit).withMessageContaining("no space left");
            }
        }
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        try (QuadOutput output = QuadOutput.toFile(file)) {
            emitted.quads.forEach(output.quads()::quad);
            output.commit();
        }
        return file;
    }

    private static byte[] bytes(QuadFormat format, List<Quad> quads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (QuadOutput output = QuadOutput.toStream(bytes, format)) {
            quads.forEach(output.quads()::quad);
            output.commit();
        }
        return bytes.toByteArray();
    }
}
