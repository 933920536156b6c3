package org.dixit.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dixit.reuse.ArticleExport.Brat;
import org.dixit.release.BuildProgress;
import org.dixit.release.Release;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.ReleaseSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExportTest {

    private static final String ARTICLE = "axuzbvx23ux5cjhi";
    private static final String IRI = "http://localhost:3030/article/" + ARTICLE;

    /** As much of the published context as the annotations use. */
    private static final String CONTEXT = """
            {"@context": {"oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
              "dcterms": "http://purl.org/dc/terms/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
              "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
              "id": "@id", "type": "@type", "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
              "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody",
              "TextPositionSelector": "oa:TextPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector",
              "Software": "as:Application", "label": "rdfs:label", "total": "as:totalItems", "startIndex": "as:startIndex",
              "modified": "dcterms:modified", "rights": {"@id": "dcterms:rights", "@type": "@id"}, "first": {"@id": "as:first"},
              "items": {"@id": "as:items", "@container": "@list"}, "body": "oa:hasBody", "target": "oa:hasTarget",
              "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": "oa:hasSelector", "start": "oa:start", "end": "oa:end",
              "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "value": "rdf:value", "format": "dc:format",
              "language": "dc:language", "creator": "dcterms:creator",
              "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
              "describing": "oa:describing", "identifying": "oa:identifying", "linking": "oa:linking", "tagging": "oa:tagging",
              "classifying": "oa:classifying"}}""";

    @TempDir
    private static Path folder;

    private static final Map<String, Release> RELEASES = new TreeMap<>();

    @AfterAll
    static void close() throws Exception {
        for (Release release : RELEASES.values()) {
            release.close();
        }
    }

    @Test
    void marksThePublishedArticleByPositionAndQuotation() throws Exception {
        JsonNode collection = annotations("full");
        assertThat(collection.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.path("id").asText()).isEqualTo(IRI + "/annotations.jsonld");
        assertThat(collection.path("rights").asText()).startsWith("https://creativecommons.org/");
        JsonNode items = collection.at("/first/items");
        assertThat(items).hasSize(collection.path("total").asInt()).hasSizeGreaterThan(10);
        String text = brat("full").text();
        int[] codePoints = text.codePoints().toArray();
        for (JsonNode annotation : items) {
            for (JsonNode target : annotation.path("target")) {
                assertThat(target.path("source").asText()).isEqualTo("https://harbourpost.example/ferries");
                JsonNode position = target.path("selector").get(0);
                JsonNode quote = target.path("selector").get(1);
                String exact = new String(codePoints, position.path("start").asInt(),
                        position.path("end").asInt() - position.path("start").asInt());
                assertThat(quote.path("exact").asText()).isEqualTo(exact);
                assertThat(text).contains(quote.path("prefix").asText("") + exact + quote.path("suffix").asText(""));
            }
        }
    }

    @Test
    void saysOfEachPlaceWhatItIs() throws Exception {
        List<String> said = new ArrayList<>();
        for (JsonNode annotation : annotations("full").at("/first/items")) {
            String exact = annotation.at("/target/0/selector/1/exact").asText();
            if (exact.equals("reported") || exact.equals("Ledger Wire") || exact.startsWith("the Ruritanian")
                    || exact.startsWith("harbour")) {
                said.add(annotation.path("motivation").asText() + " " + annotation.at("/body/0/source").asText()
                        + annotation.at("/body/0/value").asText());
            }
        }
        assertThat(said).contains(
                "describing Speaker: Ledger Wire; act: report; channel: press report; confidence: 0.8. Reported, not asserted.",
                "identifying http://localhost:3030/actor/media-ledger-wire",
                "classifying https://w3id.org/dixit#act-report",
                "tagging harbour master");
    }

    @Test
    void isLinkedDataByThePublishedContext() throws Exception {
        JsonDocument document = JsonDocument.of(new StringReader(annotations("evidence").toString()));
        JsonArray expanded = JsonLd.expand(document).loader((address, options) -> {
            assertThat(address).hasToString("http://www.w3.org/ns/anno.jsonld");
            return JsonDocument.of(new StringReader(CONTEXT));
        }).get();
        String text = expanded.toString();
        assertThat(text).contains("http://www.w3.org/ns/oa#motivatedBy", "http://www.w3.org/ns/oa#describing",
                "http://www.w3.org/ns/activitystreams#first");
        // A name that the context does not know would be dropped: as many values have to come out as went in.
        assertThat(text.split("http://www.w3.org/ns/oa#hasPurpose", -1)).hasSameSizeAs(
                document.getJsonContent().orElseThrow().toString().split("\"purpose\"", -1));
    }

    @Test
    void givesOffsetsAloneWhereTheDatasetCarriesNoWords() throws Exception {
        JsonNode collection = annotations("none");
        assertThat(collection.path("total").asInt()).isPositive();
        assertThat(collection.toString()).contains("TextPositionSelector").doesNotContain("TextQuoteSelector");
    }

    @Test
    void givesBratTheTextAndItsAttributions() throws Exception {
        Brat.Files files = brat("full");
        assertThat(files.text()).startsWith("Ferry talks stall 🚢\n\nLedger Wire reported on Monday");
        assertThat(files.annotations()).startsWith("T1\tSource 21 32\tLedger Wire\nT2\tCue 33 41\treported\nT3\tContent 57 176\t")
                .contains("E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");
        int[] codePoints = files.text().codePoints().toArray();
        for (String line : files.annotations().lines().filter(line -> line.startsWith("T")).toList()) {
            String[] columns = line.split("\t");
            StringBuilder words = new StringBuilder();
            for (String piece : columns[1].substring(columns[1].indexOf(' ') + 1).split(";")) {
                int start = Integer.parseInt(piece.split(" ")[0]);
                int end = Integer.parseInt(piece.split(" ")[1]);
                words.append(words.isEmpty() ? "" : " ").append(new String(codePoints, start, end - start).replace('\n', ' '));
            }
            assertThat(columns[2]).isEqualTo(words.toString());
        }
    }

    @Test
    void packsBratsFilesInTheSameBytesEachTime() throws Exception {
        Brat.Files files = brat("full");
        Map<String, String> unpacked = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files.zip("a1")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(unpacked).containsEntry("a1/a1.txt", files.text()).containsEntry("a1/a1.ann", files.annotations())
                .containsOnlyKeys("a1/a1.txt", "a1/a1.ann", "a1/annotation.conf");
        assertThat(files.zip("a1")).isEqualTo(files.zip("a1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "evidence"})
    void givesBratNothingWithoutTheText(String level) throws Exception {
        assertThat(open(level).brat(ARTICLE)).isEqualTo(new Brat.WithoutText());
    }

    @Test
    void knowsNoArticleOfAnotherName() throws Exception {
        ArticleExport export = open("full");
        assertThat(export.brat("unknown")).isEqualTo(new Brat.Unknown());
        assertThat(export.annotations("unknown")).isEqualTo(Optional.empty());
    }

    private static JsonNode annotations(String level) throws Exception {
        return open(level).annotations(ARTICLE).orElseThrow();
    }

    private static Brat.Files brat(String level) throws Exception {
        return (Brat.Files) open(level).brat(ARTICLE);
    }

    /** The release of the article whose graph lies beside the tests of quads. */
    private static ArticleExport open(String level) throws Exception {
        if (!RELEASES.containsKey(level)) {
            ReleaseSettings settings = new ReleaseSettings("http://localhost:3030/", "1.0", Instant.parse("2026-03-10T10:00:00Z"), "0.1.0",
                    "rules", ReleaseSettings.DEFAULT_TITLE);
            try (ReleaseBuilder builder = ReleaseBuilder.to(folder.resolve(level), settings, BuildProgress.UNWATCHED)) {
                builder.add(Path.of("src/test/resources/rdf/ferry-" + level + ".trig"));
                builder.finish();
            }
            RELEASES.put(level, Release.open(folder.resolve(level)));
        }
        return new ArticleExport(RELEASES.get(level));
    }
}
