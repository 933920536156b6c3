package org.dixit.reuse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dixit.release.BuildProgress;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.ReleaseSettings;

/** A release of actors whose names are easily mistaken for each other. */
final class Actors {

    static final String BASE = "http://localhost:3030/";

    private static final String QUADS = """
            @base <http://localhost:3030/> .
            @prefix dixit: <https://w3id.org/dixit#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix schema: <https://schema.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <graph/actors> {
              <actor/mara-lind> a dixit:Person ; rdfs:label "Mara Lind"@en ; skos:altLabel "M. K. Lind", "Lind" ;
                skos:exactMatch <http://www.wikidata.org/entity/Q100> .
              <actor/john-roe-1> a dixit:Person ; rdfs:label "John Roe"@en .
              <actor/john-roe-2> a dixit:Person ; rdfs:label "John Roe"@en .
              <actor/erdogan> a dixit:Person ; rdfs:label "Recep Tayyip Erdoğan"@en .
              <actor/élu> a dixit:Person ; rdfs:label "Élise Désirée Moreau"@en .
              <actor/pele> a dixit:Person ; rdfs:label "Pelé"@en .
              <actor/courier> a dixit:MediaOutlet ; rdfs:label "Coast Courier"@en ; schema:url <https://courier.example/> .
              <actor/harbour> a dixit:Organization ; rdfs:label "Harbour Authority"@en ; skos:altLabel "Port Authority" .
              <actor/varnia> a dixit:State ; rdfs:label "Varnia"@en ; skos:altLabel "Varnograd" .
              <actor/osterland> a dixit:State ; rdfs:label "Osterland"@en .
              <actor/officials> a dixit:Group ; rdfs:label "port officials"@en ; dixit:affiliation <actor/varnia> .
            }
            <graph/a1> {
              <article/a1> a dixit:Article ; dcterms:title "One"@en ; dixit:publishedOn "2026-03-01"^^xsd:date .
              <article/a2> a dixit:Article ; dcterms:title "Two"@en ; dixit:publishedOn "2026-03-09"^^xsd:date .
              <statement/s1> a dixit:Statement ; dixit:speaker <actor/mara-lind> ; dixit:reportedIn <article/a1> ;
                dixit:mentions <actor/varnia> .
              <statement/s2> a dixit:Statement ; dixit:speaker <actor/mara-lind> ; dixit:reportedIn <article/a2> .
              <statement/s3> a dixit:Statement ; dixit:speaker <actor/john-roe-2> ; dixit:reportedIn <article/a1> .
              <role/r1> a dixit:RoleHolding ; dixit:holder <actor/mara-lind> ; dixit:roleLabel "harbour master"@en ;
                dixit:organization <actor/harbour> ; dixit:place <actor/varnia> .
              <role/r2> a dixit:RoleHolding ; dixit:holder <actor/john-roe-1> ; dixit:roleLabel "football player"@en ;
                dixit:place <actor/osterland> .
              <role/r3> a dixit:RoleHolding ; dixit:holder <actor/john-roe-2> ; dixit:roleLabel "foreign minister"@en ;
                dixit:place <actor/varnia> .
            }
            """;

    private Actors() {
    }

    static Path release(Path folder) throws Exception {
        Path file = folder.resolve("actors.trig");
        Files.writeString(file, QUADS);
        ReleaseSettings settings = new ReleaseSettings(BASE, "1.0", Instant.parse("2026-03-10T10:00:00Z"), "0.1.0", "rules",
                ReleaseSettings.DEFAULT_TITLE);
        try (ReleaseBuilder builder = ReleaseBuilder.to(folder.resolve("release"), settings, BuildProgress.UNWATCHED)) {
            builder.add(file);
            builder.finish();
        }
        return folder.resolve("release");
    }
}
