package org.dixit.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue of a dataset, property by property, each read once in the order of the index. */
final class CatalogueReading {

    private static final int NO_DATE = 0;
    private static final int STATE = Catalogue.KINDS.indexOf(Vocabulary.State);
    private static final int GROUP = Catalogue.KINDS.indexOf(Vocabulary.Group);
    private static final String FIRST_WORDS = "#content-1-position";

    private final ByProperty data;
    private final ColumnReading columns;

    private CatalogueReading(ByProperty data) {
        this.data = data;
        this.columns = new ColumnReading(data);
    }

    static Catalogue of(DatasetGraph dataset, String base) {
        return Reading.from(dataset, () -> new CatalogueReading(new ByProperty(dataset, base)).read());
    }

    private Catalogue read() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Node kind : Catalogue.KINDS) {
            data.all(Rdf.type, kind, (actor, type) -> kinds.put(actor, Catalogue.KINDS.indexOf(type)));
        }
        Map<String, Integer> spoken = new HashMap<>();
        data.all(Vocabulary.speaker, Node.ANY, (statement, actor) -> spoken.merge(data.path(actor), 1, Integer::sum));
        Map<String, String> names = data.texts(Rdf.label, kinds.keySet());
        Comparator<String> mostFirst = Comparator.comparing(actor -> -spoken.getOrDefault(actor, 0));
        RowNumbers actors = new RowNumbers(kinds.keySet().stream().sorted(mostFirst
                .thenComparing(actor -> names.getOrDefault(actor, "").toLowerCase(Locale.ROOT)).thenComparing(actor -> actor)).toList());

        Map<String, Integer> published = data.dates(Vocabulary.publishedOn);
        RowNumbers articles = new RowNumbers(data.instances(Vocabulary.Article).stream()
                .sorted(newest(published).thenComparing(article -> article)).toList());
        Map<String, Integer> said = data.dates(Vocabulary.saidOn);
        RowNumbers statements = statements(articles, published, said);

        Map<String, Column> ofActors = new HashMap<>();
        ofActors.put("kind", ColumnReading.single(actors, actor -> kinds.getOrDefault(actor, -1)));
        HoldingsReading holdings = new HoldingsReading(data, columns, actors, articles, published);
        ofActors.put("role", holdings.rolesOfActors());
        ofActors.put("namedIn", columns.links(actors, Vocabulary.namedIn, articles));
        ofActors.put("country", countries(actors, ofActors.get("kind")));
        Map<String, Column> ofArticles = new HashMap<>();
        ofArticles.put("publisher", columns.links(articles, Vocabulary.publisher, actors));
        ofArticles.put("date", ColumnReading.single(articles, article -> published.getOrDefault(article, NO_DATE)));
        ofArticles.put("status", columns.concepts(articles, Vocabulary.status));
        ofArticles.put("wasRevisionOf", columns.links(articles, Prov.wasRevisionOf, articles));
        Map<String, Column> ofStatements = columns(statements, actors, articles, ofActors, ofArticles, said);

        ofArticles.put("statements", ColumnReading.numbers(ofStatements.get("reportedIn").frequencies(articles.size())));
        ofActors.put("statements", ColumnReading.numbers(ofStatements.get("speaker").frequencies(actors.size())));
        ofActors.put("spokenOf", ColumnReading.numbers(ofStatements.get("mentions").frequencies(actors.size())));
        ofActors.put("articles", ColumnReading.numbers(ofArticles.get("publisher").frequencies(actors.size())));
        Map<String, String> titles = data.texts(DublinCore.title, articles.byPath.keySet());
        return new Catalogue(new Table(statements.paths, List.of(), ofStatements),
                new Table(actors.paths, actors.paths.stream().map(actor -> names.getOrDefault(actor, "")).toList(), ofActors),
                new Table(articles.paths, articles.paths.stream().map(article -> titles.getOrDefault(article, "")).toList(), ofArticles),
                holdings.table(), holdings.roles());
    }

    /** Newest first; within an article in the order of its text. */
    private RowNumbers statements(RowNumbers articles, Map<String, Integer> published, Map<String, Integer> said) {
        List<String> statements = data.instances(Vocabulary.Statement);
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            number.put(statements.get(i), i);
        }
        int[] article = new int[statements.size()];
        Arrays.fill(article, Integer.MAX_VALUE);
        data.all(Vocabulary.reportedIn, Node.ANY, (statement, in) -> put(article, number.get(statement), articles.of(data.path(in))));
        int[] start = new int[statements.size()];
        data.all(Oa.start, Node.ANY, (place, offset) -> {
            if (place.endsWith(FIRST_WORDS)) {
                String statement = place.substring(0, place.length() - FIRST_WORDS.length());
                put(start, number.get(statement), ((Number) offset.getLiteralValue()).intValue());
            }
        });
        ToIntFunction<String> day = statement -> said.getOrDefault(statement, article[number.get(statement)] == Integer.MAX_VALUE ? NO_DATE
                : published.getOrDefault(articles.paths.get(article[number.get(statement)]), NO_DATE));
        return new RowNumbers(statements.stream().sorted(Comparator.comparingInt(day).reversed()
                .thenComparingInt(statement -> article[number.get(statement)])
                .thenComparingInt(statement -> start[number.get(statement)])
                .thenComparing(statement -> statement)).toList());
    }

    private static void put(int[] values, @Nullable Integer index, int value) {
        if (index != null && value >= 0) {
            values[index] = value;
        }
    }

    private Map<String, Column> columns(RowNumbers statements, RowNumbers actors, RowNumbers articles, Map<String, Column> ofActors,
            Map<String, Column> ofArticles, Map<String, Integer> said) {
        Map<String, Column> all = new HashMap<>();
        for (Node property : List.of(Vocabulary.speaker, Vocabulary.mentions, Vocabulary.about, Vocabulary.citedSource,
                Vocabulary.originalSpeaker)) {
            all.put(property.getLocalName(), columns.links(statements, property, actors));
        }
        for (Node property : List.of(Vocabulary.act, Vocabulary.certainty, Vocabulary.channel, Vocabulary.polarity,
                Vocabulary.temporality, Vocabulary.stance)) {
            all.put(property.getLocalName(), columns.concepts(statements, property));
        }
        Column article = columns.links(statements, Vocabulary.reportedIn, articles);
        Column speaker = all.get("speaker");
        all.put("reportedIn", article);
        all.put("reports", columns.links(statements, Vocabulary.reports, statements));
        all.put("reliesOn", reliesOn(statements, actors, articles, ofArticles.get("publisher")));
        all.put("publisher", ColumnReading.through(article, ofArticles.get("publisher"), statements.size()));
        all.put("country", ColumnReading.through(speaker, ofActors.get("country"), statements.size()));
        all.put("kind", ColumnReading.through(speaker, ofActors.get("kind"), statements.size()));
        all.put("hops", hops(statements));
        Column kind = ofActors.get("kind");
        all.put("source", ColumnReading.byRow(statements.size(), row -> speaker.count(row) == 0 ? 2
                : IntStream.range(0, speaker.count(row)).allMatch(i -> kind.has(speaker.value(row, i), GROUP)) ? 1 : 0));
        Column published = ofArticles.get("date");
        all.put("date", ColumnReading.byRow(statements.size(), row -> said.getOrDefault(statements.paths.get(row),
                article.first(row) < 0 ? NO_DATE : published.first(article.first(row)))));
        return all;
    }

    /** Of an article that a statement cites, who published it. */
    private Column reliesOn(RowNumbers statements, RowNumbers actors, RowNumbers articles, Column publisher) {
        return columns.column(statements, Vocabulary.citedSource, cited -> {
            String path = data.path(cited);
            int article = articles.of(path);
            return article < 0 ? actors.of(path) : publisher.first(article);
        });
    }

    private Column hops(RowNumbers statements) {
        int[] hops = new int[statements.size()];
        data.all(Vocabulary.reportsTransitively, Node.ANY, (outer, inner) -> {
            int row = statements.of(data.path(inner));
            if (row >= 0) {
                hops[row] = Math.min(Catalogue.MOST_HOPS, hops[row] + 1);
            }
        });
        return ColumnReading.numbers(hops);
    }

    /** Which states an actor is, belongs to, or is given a role of or in. */
    private Column countries(RowNumbers actors, Column kind) {
        Column.Pairs pairs = new Column.Pairs();
        Map<String, String> holders = new HashMap<>();
        for (int row = 0; row < actors.size(); row++) {
            if (kind.has(row, STATE)) {
                pairs.add(row, row);
            }
        }
        data.all(Vocabulary.holder, Node.ANY, (role, actor) -> holders.put(role, data.path(actor)));
        for (Node property : List.of(Vocabulary.affiliation, Vocabulary.organization, Vocabulary.place)) {
            data.all(property, Node.ANY, (subject, object) -> {
                int row = actors.of(holders.getOrDefault(subject, subject));
                int state = actors.of(data.path(object));
                if (row >= 0 && state >= 0 && kind.has(state, STATE)) {
                    pairs.add(row, state);
                }
            });
        }
        return pairs.column(actors.size());
    }

    private static Comparator<String> newest(Map<String, Integer> dates) {
        return Comparator.comparing(thing -> -dates.getOrDefault(thing, NO_DATE));
    }
}
