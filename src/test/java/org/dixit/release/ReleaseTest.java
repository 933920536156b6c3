package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.dixit.article.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    private static final String PREFIXES = Namespaces.ALL.entrySet().stream()
            .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n").reduce("", String::concat);

    /** Built once for the tests that only read. */
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        SampleQuads.release(shared.resolve("release"));
    }

    @Test
    void holdsDataIndexDumpsDescriptionOntologyAndManifest() throws Exception {
        Path release = SampleQuads.release(folder.resolve("release"));

        Manifest manifest = Manifest.read(release);
        assertThat(manifest.files()).extracting(FileDigest::path)
                .contains("description.ttl", "dumps/dixit.nq.gz", "dumps/dixit.trig.gz", "ontology/dixit.ttl")
                .noneMatch(path -> path.startsWith("data/"));
        assertThat(manifest.counts().articles()).isEqualTo(2);
        assertThat(manifest.counts().statements()).isEqualTo(2);
        assertThat(manifest.counts().actors()).isEqualTo(4);
        assertThat(manifest.counts().citedSources()).isEqualTo(1);
        assertThat(manifest.counts().publishers()).isEqualTo(1);
        assertThat(manifest.counts().quads()).isEqualTo(SampleQuads.dump(release).size());
        assertThat(release.resolve("data/tdb2")).isDirectory();
        assertThat(siblings()).containsExactly("release", "release.releases");
    }

    @Test
    void dumpsTheSameBytesWhateverTheOrderAndRepetitionOfTheInput() throws Exception {
        Path one = shared.resolve("release");
        Path two = folder.resolve("two");
        SampleQuads.secondThenFirst(two, "1.0");

        assertThat(two.resolve(Release.QUADS)).hasSameBinaryContentAs(one.resolve(Release.QUADS));
        assertThat(two.resolve(Release.TRIG)).hasSameBinaryContentAs(one.resolve(Release.TRIG));
        assertThat(Files.readString(two.resolve(Release.DESCRIPTION)))
                .isEqualTo(Files.readString(one.resolve(Release.DESCRIPTION)));
        assertThat(Manifest.read(two)).isEqualTo(Manifest.read(one));
    }

    @Test
    void dumpsEveryQuadOfTheDatabaseOnceInBothForms() throws Exception {
        Path release = shared.resolve("release");

        List<String> lines = SampleQuads.dump(release);
        assertThat(lines).doesNotHaveDuplicates();
        DatasetGraph trig = trig(release);
        assertThat(trig.stream().count()).isEqualTo(lines.size());
        try (Release open = Release.open(release)) {
            assertThat(count(open, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } "
                    + "FILTER(?g != <http://localhost:3030/graph/distributions>) }")).isEqualTo(lines.size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?x text:query 'harbour'                                                             | 2",
        "?x text:query (dixit:content 'ferry')                                               | 1",
        "(?x ?score) text:query 'harbour' . ?x dixit:speaker ?who . ?who rdfs:label ?name    | 2",
        "?x text:query (rdfs:label 'courier') . ?article dixit:publisher ?x                  | 2",
        "?x text:query (skos:altLabel 'master')                                              | 1",
        "?x text:query (dcterms:title 'storm')                                               | 1",
        "?x rdfs:label ?name . FILTER(CONTAINS(STR(?name), 'Mara'))                           | 1",
        "GRAPH <http://localhost:3030/graph/a1> { ?x text:query 'harbour' }                  | 1",
    })
    void answersTextSearchAndPatternsOverTheUnionOfAllGraphs(String pattern, int rows) throws Exception {
        try (Release release = Release.open(shared.resolve("release"))) {
            assertThat(count(release, "SELECT (COUNT(*) AS ?n) { " + pattern + " }")).isEqualTo(rows);
        }
    }

    @Test
    void describesItselfWithTheNumbersThatSparqlGives() throws Exception {
        try (Release release = Release.open(shared.resolve("release"))) {
            assertThat(count(release, "SELECT ?n { ?d a void:Dataset ; void:triples ?n }"))
                    .isEqualTo(count(release, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
            assertThat(count(release, "SELECT ?n { ?d a void:Dataset ; void:entities ?n }"))
                    .isEqualTo(count(release, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"));
            assertThat(pairs(release, "SELECT ?key ?n { [] void:property ?key ; void:triples ?n }"))
                    .isEqualTo(pairs(release, "SELECT ?key (COUNT(*) AS ?n) { ?s ?key ?o } GROUP BY ?key"));
            assertThat(pairs(release, "SELECT ?key ?n { [] void:class ?key ; void:entities ?n }"))
                    .isEqualTo(pairs(release, "SELECT ?key (COUNT(*) AS ?n) { ?s a ?key FILTER isIRI(?key) } GROUP BY ?key"));
            assertThat(count(release, "SELECT (COUNT(*) AS ?n) { <http://localhost:3030/dataset> dcterms:rights ?x }"))
                    .isEqualTo(3);
        }
        Graph description = RDFParser.source(shared.resolve("release/description.ttl")).toGraph();
        assertThat(description.contains(Node.ANY, Node.ANY, Terms.DCAT_DATASET)).isTrue();
    }

    @Test
    void keepsOneReleaseBeforeAndSaysWhatChanged() throws Exception {
        Path target = folder.resolve("release");
        SampleQuads.first(target, "1.0");
        SampleQuads.second(target, "1.1");

        assertThat(Manifest.read(ReleaseShelf.at(target).earlier().orElseThrow()).version()).isEqualTo("1.0");
        try (Release release = Release.open(target)) {
            assertThat(count(release,
                    "SELECT (COUNT(*) AS ?n) { ?r dixit:added <http://localhost:3030/statement/bbbbbbbbbbbbbbbb> ; "
                    + "dixit:removed <" + SampleQuads.STATEMENT + "> ; prov:wasRevisionOf <http://localhost:3030/dataset/1.0> }"))
                    .isEqualTo(1);
        }
        SampleQuads.first(target, "1.2");
        assertThat(Manifest.read(ReleaseShelf.at(target).earlier().orElseThrow()).version()).isEqualTo("1.1");
        assertThat(siblings()).containsExactly("release", "release.releases");
    }

    @Test
    void leavesTheOldReleaseWhereABuildFailsOrIsGivenUp() throws Exception {
        Path target = folder.resolve("release");
        Manifest before = SampleQuads.first(target, "1.0");
        Path bad = Files.writeString(folder.resolve("bad.nq"), "<http://a> <http://b> <http://c> <http://g> .\nnonsense\n");

        try (ReleaseBuilder builder = ReleaseBuilder.to(target, SampleQuads.settings("2.0"), BuildProgress.UNWATCHED)) {
            assertThatThrownBy(() -> builder.add(bad)).isInstanceOf(InputException.class)
                    .hasMessageContaining("bad.nq, line 2").hasMessageContaining("; ");
        }
        try (ReleaseBuilder builder = ReleaseBuilder.to(target, SampleQuads.settings("2.0"), BuildProgress.UNWATCHED)) {
            SampleQuads.send(builder.quads());
        }
        assertThat(Manifest.read(target)).isEqualTo(before);
        assertThat(siblings()).containsExactly("bad.nq", "release", "release.releases");
    }

    @Test
    void removesWhatAKilledBuildLeft() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".release.building/data/tdb2/Data-0001"));
        Files.writeString(left.resolve("GSPO.dat"), "half a database");
        Files.writeString(Files.createDirectories(folder.resolve(".release.building/work")).resolve("run-0"), "half a run");

        SampleQuads.release(folder.resolve("release"));

        Release.open(folder.resolve("release")).close();
        assertThat(siblings()).containsExactly("release", "release.releases");
    }

    @Test
    void refusesAReleaseThatIsInUse() throws Exception {
        Path target = SampleQuads.release(folder.resolve("release"));
        try (Release open = Release.open(target)) {
            assertThat(open.manifest().version()).isEqualTo("1.0");
            String expected = "[" + target + "] is in use by process " + ProcessHandle.current().pid()
                    + "; ask that server (query --endpoint), stop it, or copy the release";
            assertThatThrownBy(() -> Release.open(target)).isInstanceOf(InputException.class).hasMessage(expected);
        }
        Release.open(target).close();
    }

    @Test
    void refusesASecondBuildOfTheSameReleaseAtTheSameTime() throws Exception {
        Path target = folder.resolve("release");
        try (ReleaseBuilder first = ReleaseBuilder.to(target, SampleQuads.settings("1.0"), BuildProgress.UNWATCHED)) {
            assertThatThrownBy(() -> ReleaseBuilder.to(target, SampleQuads.settings("1.0"), BuildProgress.UNWATCHED))
                    .isInstanceOf(InputException.class).hasMessageContaining("is being built by process");
            SampleQuads.send(first.quads());
            assertThat(first.finish().counts().articles()).isEqualTo(1);
        }
    }

    @Test
    void doesNotTouchAFolderThatIsNoRelease() throws Exception {
        Path target = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(target.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> SampleQuads.first(target, "1.0")).isInstanceOf(InputException.class)
                .hasMessageContaining("not a release");
        assertThatThrownBy(() -> Release.open(target)).isInstanceOf(InputException.class).hasMessageContaining("not a release");
        assertThat(target.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void noticesADumpThatWasCutShort() throws Exception {
        Path target = SampleQuads.release(folder.resolve("release"));
        Files.writeString(target.resolve(Release.QUADS), "cut");

        assertThatThrownBy(() -> Release.open(target)).isInstanceOf(InputException.class)
                .hasMessageContaining("is cut short: it has 3 bytes of");
    }

    private List<String> siblings() throws Exception {
        List<String> names = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }

    private static DatasetGraph trig(Path release) throws Exception {
        DatasetGraph trig = DatasetGraphFactory.create();
        QuadFile.readOwn(release.resolve(Release.TRIG), StreamRDFLib.dataset(trig));
        return trig;
    }

    private static long count(Release release, String query) {
        return Census.number(release.dataset(), PREFIXES + query);
    }

    private static TreeMap<String, String> pairs(Release release, String query) {
        return Txn.calculateRead(release.dataset(), () -> {
            TreeMap<String, String> pairs = new TreeMap<>();
            try (QueryExec exec = QueryExec.dataset(release.dataset()).query(PREFIXES + query).build()) {
                exec.select().forEach(row -> pairs.put(row.get(Var.alloc("key")).toString(),
                        row.get(Var.alloc("n")).getLiteralLexicalForm()));
            }
            return pairs;
        });
    }
}
