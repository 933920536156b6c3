package org.dixit.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;

/** Two small articles as the converter would write them, and releases made of them. */
public final class SampleQuads {

    public static final String BASE = "http://localhost:3030/";

    /** A statement of the first article, with every kind of link. */
    public static final String STATEMENT = BASE + "statement/aaaaaaaaaaaaaaaa";

    private static final String PREFIXES = """
            @base <http://localhost:3030/> .
            @prefix dixit: <https://w3id.org/dixit#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix schema: <https://schema.org/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final String FIRST = """
            <graph/a1> {
              <article/a1> a dixit:Article ; dcterms:title "Harbour reopens after the storm"@en ;
                schema:url <https://news.example/harbour> ; dixit:publisher <actor/media-coast-courier-aaaaaa> ;
                dixit:publishedOn "2026-03-01"^^xsd:date ; dcterms:language "en" ;
                dixit:versionNumber 1 ; dixit:status dixit:status-published .
              <statement/aaaaaaaaaaaaaaaa> a dixit:Statement, schema:Quotation ; dixit:reportedIn <article/a1> ;
                dixit:speaker <actor/person-mara-lind-aaaaaa> ;
                dixit:content "The harbour will open on Monday <script>alert(1)</script>"@en ;
                prov:qualifiedAttribution <statement/aaaaaaaaaaaaaaaa#attribution-1> ;
                dixit:channel dixit:channel-direct ; dixit:act dixit:act-assert ; dixit:confidence "0.85"^^xsd:decimal ;
                dixit:citedSource <actor/media-tidal-times-aaaaaa> ;
                dixit:contentEvidence <statement/aaaaaaaaaaaaaaaa#content-1> .
              <statement/aaaaaaaaaaaaaaaa#attribution-1> a dixit:Attribution ; prov:agent <actor/person-mara-lind-aaaaaa> ;
                dixit:cue "said"@en ; dixit:stance dixit:stance-neutral .
              <statement/aaaaaaaaaaaaaaaa#content-1> a dixit:Evidence ; oa:hasSource <article/a1> ;
                oa:hasSelector <statement/aaaaaaaaaaaaaaaa#content-1-position> .
              <statement/aaaaaaaaaaaaaaaa#content-1-position> a oa:TextPositionSelector ; oa:start 10 ; oa:end 42 .
            }
            <graph/actors> {
              <actor/person-mara-lind-aaaaaa> a dixit:Person ; rdfs:label "Mara Lind"@en ; skos:altLabel "the harbour master" .
              <actor/media-coast-courier-aaaaaa> a dixit:MediaOutlet ; rdfs:label "Coast Courier"@en .
              <actor/media-tidal-times-aaaaaa> a dixit:MediaOutlet ; rdfs:label "Tidal Times"@en .
            }
            <graph/provenance> {
              <run/r1> a dixit:ExtractionRun ; dixit:extractor "rules" .
              <graph/a1> prov:wasGeneratedBy <run/r1> ; prov:wasDerivedFrom <article/a1> .
            }
            """;

    private static final String SECOND = """
            <graph/a2> {
              <article/a2> a dixit:Article ; dcterms:title "Ferries stay in port"@en ;
                dixit:publisher <actor/media-coast-courier-aaaaaa> ;
                dixit:publishedOn "2026-03-02"^^xsd:date .
              <statement/bbbbbbbbbbbbbbbb> a dixit:Statement ; dixit:reportedIn <article/a2> ;
                dixit:speaker <actor/group-élus-aaaaaa> ; dixit:content "no ferry would leave the harbour before dawn"@en ;
                dixit:channel dixit:channel-indirect ; dixit:act dixit:act-assert .
            }
            <graph/actors> {
              <actor/group-élus-aaaaaa> a dixit:Group ; rdfs:label "officials"@en .
              <actor/media-coast-courier-aaaaaa> a dixit:MediaOutlet ; rdfs:label "Coast Courier"@en .
            }
            """;

    private SampleQuads() {
    }

    public static ReleaseSettings settings(String version) {
        return new ReleaseSettings(BASE, version, Instant.parse("2026-03-05T10:00:00Z"), "0.1.0", "rules",
                ReleaseSettings.DEFAULT_TITLE);
    }

    /** Both articles. */
    public static Path release(Path target) throws Exception {
        build(target, "1.0", List.of(FIRST, SECOND));
        return target;
    }

    /** Both articles, in this version. */
    public static Manifest release(Path target, String version) throws Exception {
        return build(target, version, List.of(FIRST, SECOND));
    }

    /** The first article, in a release whose own IRIs have another base. */
    public static Manifest releaseOfBase(Path target, String version, String base) throws Exception {
        ReleaseSettings settings = new ReleaseSettings(base, version, Instant.parse("2026-03-05T10:00:00Z"), "0.1.0", "rules",
                ReleaseSettings.DEFAULT_TITLE);
        try (ReleaseBuilder builder = ReleaseBuilder.to(target, settings, BuildProgress.UNWATCHED)) {
            send(builder.quads());
            return builder.finish();
        }
    }

    static Manifest first(Path target, String version) throws Exception {
        return build(target, version, List.of(FIRST));
    }

    static Manifest second(Path target, String version) throws Exception {
        return build(target, version, List.of(SECOND));
    }

    static Manifest secondThenFirst(Path target, String version) throws Exception {
        return build(target, version, List.of(SECOND, FIRST, SECOND));
    }

    static void send(StreamRDF destination) {
        RDFParser.fromString(PREFIXES + FIRST, Lang.TRIG).parse(destination);
    }

    private static Manifest build(Path target, String version, List<String> articles) throws Exception {
        try (ReleaseBuilder builder = ReleaseBuilder.to(target, settings(version), BuildProgress.UNWATCHED)) {
            for (String article : articles) {
                Path file = Files.createTempFile("quads", ".trig");
                try {
                    Files.writeString(file, PREFIXES + article);
                    builder.add(file);
                } finally {
                    Files.delete(file);
                }
            }
            return builder.finish();
        }
    }

    /** The N-Quads of a release's dump. */
    static List<String> dump(Path release) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(release.resolve(Release.QUADS)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
