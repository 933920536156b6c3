package org.dixit.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Rdf;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue of a dataset, property by property, each read once in the order of the index. */
final class CatalogueReading {

    private static final int NO_DATE = 0;
    private static final int STATE = Catalogue.KINDS.indexOf(Vocabulary.State);
    private static final int GROUP = Catalogue.KINDS.indexOf(Vocabulary.Group);
    private static final String FIRST_WORDS = "#content-1-position";

    private final DatasetGraph dataset;
    private final String base;

    private CatalogueReading(DatasetGraph dataset, String base) {
        this.dataset = dataset;
        this.base = base;
    }

    static Catalogue of(DatasetGraph dataset, String base) {
        return Txn.calculateRead(dataset, () -> new CatalogueReading(dataset, base).read());
    }

    /** Things of one kind and the rows that they get. */
    private static final class Rows {
        final List<String> paths;
        final Map<String, Integer> byPath = new HashMap<>();

        Rows(List<String> paths) {
            this.paths = paths;
            for (int row = 0; row < paths.size(); row++) {
                byPath.put(paths.get(row), row);
            }
        }

        int size() {
            return paths.size();
        }

        int of(String path) {
            return byPath.getOrDefault(path, -1);
        }
    }

    private Catalogue read() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Node kind : Catalogue.KINDS) {
            all(Rdf.type, kind, (actor, type) -> kinds.put(actor, Catalogue.KINDS.indexOf(type)));
        }
        Map<String, Integer> spoken = new HashMap<>();
        all(Vocabulary.speaker, Node.ANY, (statement, actor) -> spoken.merge(path(actor), 1, Integer::sum));
        Map<String, String> names = texts(Rdf.label, kinds.keySet());
        Comparator<String> mostFirst = Comparator.comparing(actor -> -spoken.getOrDefault(actor, 0));
        Rows actors = new Rows(kinds.keySet().stream().sorted(mostFirst
                .thenComparing(actor -> names.getOrDefault(actor, "").toLowerCase(Locale.ROOT)).thenComparing(actor -> actor)).toList());

        Map<String, Integer> published = dates(Vocabulary.publishedOn);
        Rows articles = new Rows(instances(Vocabulary.Article).stream()
                .sorted(newest(published).thenComparing(article -> article)).toList());
        Map<String, Integer> said = dates(Vocabulary.saidOn);
        Rows statements = statements(articles, published, said);

        Map<String, Column> ofActors = new HashMap<>();
        ofActors.put("kind", single(actors, actor -> kinds.getOrDefault(actor, -1)));
        List<String> roles = roles(actors, ofActors);
        ofActors.put("country", countries(actors, ofActors.get("kind")));
        Map<String, Column> ofArticles = new HashMap<>();
        ofArticles.put("publisher", links(articles, Vocabulary.publisher, actors));
        ofArticles.put("date", single(articles, article -> published.getOrDefault(article, NO_DATE)));
        ofArticles.put("status", concepts(articles, Vocabulary.status));
        Map<String, Column> ofStatements = columns(statements, actors, articles, ofActors, ofArticles, said);

        ofArticles.put("statements", numbers(ofStatements.get("reportedIn").frequencies(articles.size())));
        ofActors.put("statements", numbers(ofStatements.get("speaker").frequencies(actors.size())));
        ofActors.put("spokenOf", numbers(ofStatements.get("mentions").frequencies(actors.size())));
        ofActors.put("articles", numbers(ofArticles.get("publisher").frequencies(actors.size())));
        Map<String, String> titles = texts(DublinCore.title, articles.byPath.keySet());
        return new Catalogue(new Table(statements.paths, List.of(), ofStatements),
                new Table(actors.paths, actors.paths.stream().map(actor -> names.getOrDefault(actor, "")).toList(), ofActors),
                new Table(articles.paths, articles.paths.stream().map(article -> titles.getOrDefault(article, "")).toList(), ofArticles),
                roles);
    }

    /** Newest first; within an article in the order of its text. */
    private Rows statements(Rows articles, Map<String, Integer> published, Map<String, Integer> said) {
        List<String> statements = instances(Vocabulary.Statement);
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            number.put(statements.get(i), i);
        }
        int[] article = new int[statements.size()];
        Arrays.fill(article, Integer.MAX_VALUE);
        all(Vocabulary.reportedIn, Node.ANY, (statement, in) -> put(article, number.get(statement), articles.of(path(in))));
        int[] start = new int[statements.size()];
        all(Oa.start, Node.ANY, (place, offset) -> {
            if (place.endsWith(FIRST_WORDS)) {
                String statement = place.substring(0, place.length() - FIRST_WORDS.length());
                put(start, number.get(statement), ((Number) offset.getLiteralValue()).intValue());
            }
        });
        ToIntFunction<String> day = statement -> said.getOrDefault(statement, article[number.get(statement)] == Integer.MAX_VALUE ? NO_DATE
                : published.getOrDefault(articles.paths.get(article[number.get(statement)]), NO_DATE));
        return new Rows(statements.stream().sorted(Comparator.comparingInt(day).reversed()
                .thenComparingInt(statement -> article[number.get(statement)])
                .thenComparingInt(statement -> start[number.get(statement)])
                .thenComparing(statement -> statement)).toList());
    }

    private static void put(int[] values, @Nullable Integer index, int value) {
        if (index != null && value >= 0) {
            values[index] = value;
        }
    }

    private Map<String, Column> columns(Rows statements, Rows actors, Rows articles, Map<String, Column> ofActors,
            Map<String, Column> ofArticles, Map<String, Integer> said) {
        Map<String, Column> columns = new HashMap<>();
        for (Node property : List.of(Vocabulary.speaker, Vocabulary.mentions, Vocabulary.about, Vocabulary.citedSource,
                Vocabulary.originalSpeaker)) {
            columns.put(property.getLocalName(), links(statements, property, actors));
        }
        for (Node property : List.of(Vocabulary.act, Vocabulary.certainty, Vocabulary.channel, Vocabulary.polarity,
                Vocabulary.temporality, Vocabulary.stance)) {
            columns.put(property.getLocalName(), concepts(statements, property));
        }
        Column article = links(statements, Vocabulary.reportedIn, articles);
        Column speaker = columns.get("speaker");
        columns.put("reportedIn", article);
        columns.put("publisher", through(article, ofArticles.get("publisher"), statements.size()));
        columns.put("country", through(speaker, ofActors.get("country"), statements.size()));
        columns.put("kind", through(speaker, ofActors.get("kind"), statements.size()));
        columns.put("hops", hops(statements));
        Column kind = ofActors.get("kind");
        columns.put("source", byRow(statements.size(), row -> speaker.count(row) == 0 ? 2
                : IntStream.range(0, speaker.count(row)).allMatch(i -> kind.has(speaker.value(row, i), GROUP)) ? 1 : 0));
        Column published = ofArticles.get("date");
        columns.put("date", byRow(statements.size(), row -> said.getOrDefault(statements.paths.get(row),
                article.first(row) < 0 ? NO_DATE : published.first(article.first(row)))));
        return columns;
    }

    private Column hops(Rows statements) {
        int[] hops = new int[statements.size()];
        all(Vocabulary.reportsTransitively, Node.ANY, (outer, inner) -> {
            int row = statements.of(path(inner));
            if (row >= 0) {
                hops[row] = Math.min(Catalogue.MOST_HOPS, hops[row] + 1);
            }
        });
        return numbers(hops);
    }

    /** Which states an actor is, belongs to, or is given a role of or in. */
    private Column countries(Rows actors, Column kind) {
        Column.Pairs pairs = new Column.Pairs();
        Map<String, String> holders = new HashMap<>();
        for (int row = 0; row < actors.size(); row++) {
            if (kind.has(row, STATE)) {
                pairs.add(row, row);
            }
        }
        all(Vocabulary.holder, Node.ANY, (role, actor) -> holders.put(role, path(actor)));
        for (Node property : List.of(Vocabulary.affiliation, Vocabulary.organization, Vocabulary.place)) {
            all(property, Node.ANY, (subject, object) -> {
                int row = actors.of(holders.getOrDefault(subject, subject));
                int state = actors.of(path(object));
                if (row >= 0 && state >= 0 && kind.has(state, STATE)) {
                    pairs.add(row, state);
                }
            });
        }
        return pairs.column(actors.size());
    }

    /** The words of roles, most frequent first, and the column that names them. Capitals at the start of a sentence make no other role. */
    private List<String> roles(Rows actors, Map<String, Column> ofActors) {
        Map<String, String> labels = new HashMap<>();
        all(Vocabulary.roleLabel, Node.ANY, (role, label) -> labels.put(role, label.getLiteralLexicalForm()));
        // Of several spellings the one with the fewest capitals, which sorts last.
        Map<String, String> spelled = new HashMap<>();
        labels.values().forEach(label -> spelled.merge(label.toLowerCase(Locale.ROOT), label, (one, other) ->
                one.compareTo(other) > 0 ? one : other));
        labels.replaceAll((role, label) -> spelled.getOrDefault(label.toLowerCase(Locale.ROOT), label));
        Map<String, Set<Integer>> holders = new TreeMap<>();
        all(Vocabulary.holder, Node.ANY, (role, actor) -> {
            String label = labels.get(role);
            int row = actors.of(path(actor));
            if (label != null && row >= 0) {
                holders.computeIfAbsent(label, unused -> new HashSet<>()).add(row);
            }
        });
        List<String> roles = new ArrayList<>(holders.keySet());
        roles.sort(Comparator.comparing((String label) -> -holders.get(label).size()));
        Column.Pairs pairs = new Column.Pairs();
        for (int i = 0; i < roles.size(); i++) {
            for (int row : holders.get(roles.get(i))) {
                pairs.add(row, i);
            }
        }
        ofActors.put("role", pairs.column(actors.size()));
        return roles;
    }

    private Column links(Rows subjects, Node property, Rows objects) {
        return column(subjects, property, object -> objects.of(path(object)));
    }

    private Column concepts(Rows subjects, Node property) {
        Map<Node, Integer> numbers = new HashMap<>();
        Catalogue.CONCEPTS.forEach(concept -> numbers.put(concept, numbers.size()));
        return column(subjects, property, object -> numbers.getOrDefault(object, -1));
    }

    /** What is said of a part of a thing counts as said of the thing. */
    private Column column(Rows subjects, Node property, ToIntFunction<Node> number) {
        Column.Pairs pairs = new Column.Pairs();
        all(property, Node.ANY, (subject, object) -> {
            int part = subject.indexOf('#');
            int row = subjects.of(part < 0 ? subject : subject.substring(0, part));
            int value = number.applyAsInt(object);
            if (row >= 0 && value >= 0) {
                pairs.add(row, value);
            }
        });
        return pairs.column(subjects.size());
    }

    private static Column through(Column first, Column second, int rows) {
        Column.Pairs pairs = new Column.Pairs();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < first.count(row); i++) {
                int middle = first.value(row, i);
                for (int j = 0; j < second.count(middle); j++) {
                    pairs.add(row, second.value(middle, j));
                }
            }
        }
        return pairs.column(rows);
    }

    private static Column single(Rows rows, ToIntFunction<String> value) {
        return byRow(rows.size(), row -> value.applyAsInt(rows.paths.get(row)));
    }

    private static Column numbers(int[] numbers) {
        return byRow(numbers.length, row -> numbers[row]);
    }

    private static Column byRow(int rows, IntUnaryOperator value) {
        Column.Pairs pairs = new Column.Pairs();
        for (int row = 0; row < rows; row++) {
            if (value.applyAsInt(row) >= 0) {
                pairs.add(row, value.applyAsInt(row));
            }
        }
        return pairs.column(rows);
    }

    private List<String> instances(Node type) {
        Set<String> things = new HashSet<>();
        all(Rdf.type, type, (thing, unused) -> things.add(thing));
        return List.copyOf(things);
    }

    private static Comparator<String> newest(Map<String, Integer> dates) {
        return Comparator.comparing(thing -> -dates.getOrDefault(thing, NO_DATE));
    }

    /** As {@code yyyymmdd}; what is no date is left out. */
    private Map<String, Integer> dates(Node property) {
        Map<String, Integer> dates = new HashMap<>();
        all(property, Node.ANY, (thing, date) -> {
            String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
            if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                dates.merge(thing, Integer.parseInt(text.substring(0, 10).replace("-", "")), Math::min);
            }
        });
        return dates;
    }

    /** The first of several, so that the catalogue is the same each time. */
    private Map<String, String> texts(Node property, Set<String> things) {
        Map<String, String> texts = new HashMap<>();
        all(property, Node.ANY, (thing, text) -> {
            if (text.isLiteral() && things.contains(thing)) {
                texts.merge(thing, text.getLiteralLexicalForm(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return texts;
    }

    private void all(Node property, Node object, BiConsumer<String, Node> to) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, object);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (quad.getSubject().isURI()) {
                to.accept(path(quad.getSubject()), quad.getObject());
            }
        }
    }

    private String path(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }
}
