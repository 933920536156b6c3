package org.dixit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.dixit.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release says of itself, held against the data and against what catalogues ask for. */
class DatasetDescriptionTest {

    private static final Publication PUBLICATION = new Publication("Media Lab", URI.create("https://lab.example/"),
            URI.create("mailto:data@lab.example"), List.of("Ada Example"), "Statements of one week.", License.named("ODbL-1.0"),
            List.of("harbours"), List.of(DataTheme.TRAN), List.of(URI.create("https://sws.geonames.org/2661886/")), UpdateFrequency.WEEKLY,
            null, null);

    private static final String LINKS = """
            @base <http://localhost:3030/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <graph/actors> {
              <actor/media-coast-courier-aaaaaa> skos:exactMatch
                <http://www.wikidata.org/entity/Q1>, <http://dbpedia.org/resource/Courier> .
              <actor/media-tidal-times-aaaaaa> skos:exactMatch <http://www.wikidata.org/entity/Q2>, <https://media.example/id/9> .
            }
            """;

    @TempDir
    private static Path folder;
    private static Path release;
    private static Graph description;

    @BeforeAll
    static void build() throws Exception {
        release = folder.resolve("release");
        ReleaseSettings settings = new ReleaseSettings(SampleQuads.BASE, "1.0", Instant.parse("2026-03-05T10:00:00Z"), "0.1.0", "rules",
                "Harbour news", PUBLICATION);
        try (ReleaseBuilder builder = ReleaseBuilder.to(release, settings, BuildProgress.UNWATCHED)) {
            SampleQuads.send(builder.quads());
            RDFParser.fromString(LINKS, Lang.TRIG).parse(builder.quads());
            builder.finish();
        }
        description = RDFParser.source(release.resolve(Release.DESCRIPTION)).toGraph();
    }

    @Test
    void givesCataloguesAllThatDcatApAsksFor() {
        assertThat(reportOn(description).getEntries()).isEmpty();
    }

    /** The test above can fail: without any of these the shapes object. */
    @ParameterizedTest
    @ValueSource(strings = {
        "http://purl.org/dc/terms/title", "http://purl.org/dc/terms/description", "http://purl.org/dc/terms/publisher",
        "http://purl.org/dc/terms/spatial", "http://purl.org/dc/terms/temporal", "http://www.w3.org/ns/dcat#theme",
        "http://www.w3.org/ns/dcat#keyword", "http://www.w3.org/ns/dcat#contactPoint", "http://www.w3.org/ns/dcat#accessURL",
        "http://www.w3.org/ns/dcat#endpointURL", "http://www.w3.org/ns/dcat#byteSize", "http://spdx.org/rdf/terms#checksum",
        "http://xmlns.com/foaf/0.1/name",
    })
    void wouldMissWhatIsLeftOut(String property) throws Exception {
        Graph less = RDFParser.source(release.resolve(Release.DESCRIPTION)).toGraph();
        less.remove(Node.ANY, NodeFactory.createURI(property), Node.ANY);
        assertThat(reportOn(less).getEntries()).isNotEmpty();
    }

    private static ValidationReport reportOn(Graph graph) {
        Graph shapes = RDFParser.source(DatasetDescriptionTest.class.getResource("/dcat/dcat-ap-3.0.1.ttl").toString()).toGraph();
        return ShaclValidator.get().validate(shapes, graph);
    }

    @Test
    void countsItsLinksToEachAuthority() throws Exception {
        try (Release open = Release.open(release)) {
            for (String[] authority : new String[][] {{"wikidata", "http://www.wikidata.org/entity/", "2"},
                {"dbpedia", "http://dbpedia.org/resource/", "1"}, {"media-example-id", "https://media.example/id/", "1"}}) {
                Node linkset = NodeFactory.createURI(SampleQuads.BASE + "dataset#links-to-" + authority[0]);
                String counted = "SELECT (COUNT(*) AS ?n) { ?s <" + Vocabulary.Skos.exactMatch.getURI() + "> ?o FILTER(STRSTARTS(STR(?o), '"
                        + authority[1] + "')) }";
                assertThat(one(linkset, Terms.TRIPLES)).isEqualTo(authority[2])
                        .isEqualTo(Long.toString(Census.number(open.dataset(), counted)));
            }
        }
    }

    @Test
    void tellsSizesAndChecksumsOfTheVeryFiles() throws Exception {
        Node dataset = NodeFactory.createURI(SampleQuads.BASE + "dataset");
        for (Download download : Download.ALL) {
            FileDigest file = FileDigest.of(release, release.resolve(download.path()));
            Node distribution = Checksums.distribution(dataset, download);
            assertThat(one(distribution, Terms.BYTE_SIZE)).isEqualTo(Long.toString(file.size()));
            Node checksum = description.find(distribution, Terms.CHECKSUM, Node.ANY).next().getObject();
            assertThat(one(checksum, Terms.CHECKSUM_VALUE)).isEqualTo(file.sha256());
        }
    }

    @Test
    void reachesFromTheFirstArticleToTheLast() {
        Node period = NodeFactory.createURI(SampleQuads.BASE + "dataset#period");
        assertThat(one(period, Terms.START_DATE)).isEqualTo("2026-03-01");
        assertThat(description.contains(Node.ANY, Vocabulary.DublinCore.language,
                NodeFactory.createURI("http://publications.europa.eu/resource/authority/language/ENG"))).isTrue();
    }

    @Test
    void keepsEveryEarlierReleaseInMind() throws Exception {
        Path target = folder.resolve("history");
        String firstHash = SampleQuads.first(target, "1.0").canonicalHash();
        SampleQuads.second(target, "1.1");
        SampleQuads.second(target, "1.1");
        Manifest third = SampleQuads.first(target, "1.2");

        assertThat(third.change()).isEqualTo(new Manifest.Change("1.1", 1, 1, "Adds 1 statement to release 1.1 and removes 1."));
        assertThat(third.earlier()).extracting(Manifest.Earlier::version).containsExactly("1.1", "1.0");
        assertThat(third.earlier().getFirst().change().revisionOf()).isEqualTo("1.0");
        assertThat(third.earlier().getLast().canonicalHash()).isEqualTo(firstHash);
        try (Release open = Release.open(target)) {
            EntityData first = Txn.calculateRead(open.dataset(), () -> EntityData.of(open.dataset(), SampleQuads.BASE + "dataset/1.0", 1,
                    EntityData.PAGE_SIZE).orElseThrow());
            assertThat(first.dataset(false).getDefaultGraph().find().mapWith(triple -> triple.getObject().toString()).toList())
                    .anyMatch(object -> object.contains(firstHash)).anyMatch(object -> object.contains("1 article, 1 statement, "));
            assertThat(Census.number(open.dataset(), "SELECT (COUNT(*) AS ?n) { ?a <http://www.w3.org/ns/dcat#previousVersion>+ <"
                    + SampleQuads.BASE + "dataset/1.0> }")).isEqualTo(2);
        }
    }

    @Test
    void buildsOverAReleaseOfAnOlderProgram() throws Exception {
        Path target = folder.resolve("older");
        SampleQuads.first(target, "1.0");
        Path manifest = target.resolve("manifest.json");
        Files.writeString(manifest, "{\"format\": 1, \"version\": \"0.9\"}");
        assertThatThrownBy(() -> Release.open(target)).hasMessageContaining("format 1");

        Manifest built = SampleQuads.second(target, "1.1");

        assertThat(built.earlier()).isEmpty();
        assertThat(Files.readString(ReleaseShelf.at(target).earlier().orElseThrow().resolve("manifest.json"))).contains("0.9");
    }

    @Test
    void partsTheSitemapWhereItGetsTooLong() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        try (Sitemap sitemap = new Sitemap(site, SampleQuads.settings("1.0"), 10)) {
            Node article = NodeFactory.createURI("http://localhost:3030/article/ä&'1");
            sitemap.quad(new Quad(article, article, Vocabulary.Rdf.type, Vocabulary.Article));
        }
        assertThat(Files.readString(site.resolve(Release.SITEMAP))).contains("/sitemaps/sitemap-1.xml<", "/sitemaps/sitemap-2.xml<");
        assertThat(Files.readString(site.resolve("sitemaps/sitemap-1.xml")).split("<loc>", -1)).hasSize(11);
        assertThat(Files.readString(site.resolve("sitemaps/sitemap-2.xml"))).contains("article/%C3%A4&amp;&apos;1<");
    }

    @Test
    void noticesATableThatWasChanged() throws Exception {
        Path target = folder.resolve("damaged");
        SampleQuads.first(target, "1.0");
        Files.writeString(target.resolve("tables/actors.csv"), "actor\r\n");
        assertThatThrownBy(() -> Release.open(target)).hasMessageContaining("actors.csv").hasMessageContaining("is cut short");
    }

    private static String one(Node subject, Node property) {
        Set<String> values = new TreeSet<>();
        description.find(subject, property, Node.ANY).forEachRemaining(triple -> values.add(triple.getObject().getLiteralLexicalForm()));
        assertThat(values).hasSize(1);
        return values.iterator().next();
    }
}
