package org.dixit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a query is at work with, its thread is free soon after it was told to stop. None of these would end by itself. */
class StoppingTest {

    private static final String EVERYTHING = " ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ";

    /** Back and forth for longer than the sun shines: Java sees through most such patterns, but not where a group is named again. */
    private static final String BACK_AND_FORTH = "REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', STR(?c)), "
            + "'^(x?)(a|aa|b)+(a|aa|c)+\\\\1$')";

    /** Much longer than any machine needs, much shorter than the query. */
    private static final long PATIENCE = 20_000;

    @TempDir
    private static Path folder;

    private static GuardedRelease release;

    @BeforeAll
    static void open() throws Exception {
        release = new GuardedRelease(folder);
    }

    @AfterAll
    static void close() throws Exception {
        release.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?z) { EVERYTHING }",
        "SELECT * { EVERYTHING FILTER(?c = ?f && ?i = ?l && STR(?o) = 'nowhere') }",
        "ASK { EVERYTHING FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l)) = 'nowhere') }",
        "CONSTRUCT { <u:a> <u:b> ?c } WHERE { EVERYTHING FILTER(STR(?o) = CONCAT('nowhere', STR(?l))) }",
        "SELECT * { EVERYTHING } ORDER BY ?c ?f ?i ?l ?o LIMIT 5",
        "SELECT * { EVERYTHING } ORDER BY ?c ?f ?i ?l ?o",
        "SELECT * { { SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY (CONCAT(STR(?c), STR(?f))) } EVERYTHING } ORDER BY ?o",
        "SELECT ?a (COUNT(DISTINCT ?c) AS ?z) { EVERYTHING } GROUP BY ?a HAVING (COUNT(*) > 3)",
        "SELECT (MEDIAN(STRLEN(STR(?c))) AS ?z) { EVERYTHING }",
        "SELECT DISTINCT ?a { EVERYTHING FILTER(STR(?a) = 'nowhere' || STR(?o) = 'nowhere') }",
        "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?f = CONCAT(STR(?i), STR(?l))) } }",
        "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?a ?m ?o FILTER(STR(?f) = CONCAT(STR(?i), STR(?l))) } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?f) = CONCAT(STR(?i), STR(?l))) } }",
        "SELECT (COUNT(*) AS ?z) { { EVERYTHING } UNION { ?a ?b ?c } LATERAL { SELECT * { ?p ?q ?r } ORDER BY ?r } }",
        "SELECT (COUNT(*) AS ?z) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } GRAPH ?m { ?n ?o ?p } }",
        "SELECT (COUNT(*) AS ?z) { GRAPH ?g {} GRAPH ?h {} " + "GRAPH ?i {} GRAPH ?j {} GRAPH ?k {} GRAPH ?l {} EVERYTHING }",
        "SELECT (COUNT(*) AS ?z) { ?x (<u:a>|!<u:a>|^<u:a>|!^<u:a>)* ?y . ?y (<u:a>|!<u:a>)* ?w . ?w (<u:a>|!<u:a>)* ?v . EVERYTHING }",
        "SELECT (COUNT(*) AS ?z) { ?x (((!<u:a>|!^<u:a>)?/(!<u:a>|!^<u:a>)?)*/((!<u:a>|!^<u:a>)?/(!<u:a>|!^<u:a>)?)*)* ?y }",
        "SELECT (COUNT(*) AS ?z) { ?x (!<u:a>|!^<u:a>)/(!<u:a>|!^<u:a>)/(!<u:a>|!^<u:a>)/(!<u:a>|!^<u:a>)/(!<u:a>|!^<u:a>) ?y }",
        "SELECT (COUNT(*) AS ?z) { ?x (!<u:a>|!^<u:a>){1,50} ?y }",
        "SELECT * { ?a ?b ?c FILTER(BACK_AND_FORTH) }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { ?a ?d ?e FILTER(BACK_AND_FORTH) } }",
        "SELECT * { ?a ?b ?c } ORDER BY (BACK_AND_FORTH)",
        "SELECT (SUM(IF(BACK_AND_FORTH, 1, 0)) AS ?z) { ?a ?b ?c }",
        "SELECT (BACK_AND_FORTH AS ?z) { BIND(1 AS ?c) }",
        "SELECT * { ?s text:query 'a* OR *e*' . EVERYTHING }",
        "SELECT (COUNT(*) AS ?z) { EVERYTHING BIND(CONCAT('*', SUBSTR(STR(?c), 1, 1), '*') AS ?w) ?s text:query ?w }",
        "SELECT * { EVERYTHING VALUES ?x { 1 2 3 4 5 6 7 8 9 } FILTER(?x = -1 || STR(?o) = CONCAT(STR(?l), 'nowhere')) }",
    })
    void isOverSoonAfterItWasToldToStop(String text) throws Exception {
        String query = text.replace("EVERYTHING", EVERYTHING).replace("BACK_AND_FORTH", BACK_AND_FORTH);
        Stop stop = new Stop(Long.MAX_VALUE);
        AtomicReference<Object> end = new AtomicReference<>();
        Thread work = Thread.ofPlatform().start(() -> {
            try {
                end.set(release.rows(query, Services.allowing(List.of()), stop));
            } catch (RuntimeException | StackOverflowError e) {
                end.set(e);
            }
        });
        work.join(250);
        assertThat(end.get()).as("the query must be one that takes long").isNull();
        stop.cancel(Stop.Reason.TIME);
        work.join(PATIENCE);
        assertThat(work.isAlive()).isFalse();
        assertThat(end.get()).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void joinsTablesOfItsOwnNoLongerThanItMay() throws Exception {
        String numbers = IntStream.range(0, 3_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        isOverSoonAfterItWasToldToStop("SELECT (COUNT(*) AS ?z) { VALUES ?x { " + numbers + " } VALUES ?y { " + numbers
                + " } VALUES ?w { " + numbers + " } FILTER(?x + ?y + ?w = -1) }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { EVERYTHING } ORDER BY ?c",
        "SELECT (COUNT(*) AS ?z) { SELECT DISTINCT * { EVERYTHING } }",
        "SELECT (GROUP_CONCAT(STR(?c)) AS ?z) { EVERYTHING }",
    })
    void endsWhereItHasToKeepTooMuch(String text) {
        Stop stop = new Stop(1 << 20);
        assertThatThrownBy(() -> release.rows(text.replace("EVERYTHING", EVERYTHING), Services.allowing(List.of()), stop))
                .isInstanceOfSatisfying(Stopped.class, e -> assertThat(e.reason()).isEqualTo(Stop.Reason.MEMORY));
    }

    @Test
    void tellsTheFirstReason() {
        Stop stop = new Stop();
        stop.cancel(Stop.Reason.GONE);
        stop.cancel(Stop.Reason.TIME);
        assertThat(stop.stopped().reason()).isEqualTo(Stop.Reason.GONE);
        assertThatThrownBy(stop::check).isInstanceOf(Stopped.class);
    }
}
