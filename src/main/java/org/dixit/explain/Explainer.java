package org.dixit.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.convert.Conversion.Converted;
import org.dixit.convert.Program;
import org.dixit.rdf.Corrected;
import org.dixit.rdf.Correction;
import org.dixit.rdf.IriScheme;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.Grounds;
import org.dixit.statement.Relation;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Turns a converted article into what a careful reader would note of it. */
public final class Explainer {

    private static final String NOBODY = "nobody named";

    private final IriScheme iris;
    private final ListeningFinder finder;
    private final Article article;
    private final List<Statement> statements;
    private final Map<Integer, Correction> corrections;
    private final List<Node> nodes;
    private final ArticleStatements read;
    /** For each statement the number by which readers know it: in the order in which the contents begin. */
    private final int[] numbers;

    private Explainer(Converted converted, ListeningFinder finder, IriScheme iris) {
        this.iris = iris;
        this.finder = finder;
        this.read = converted.statements();
        this.article = read.article();
        this.statements = read.statements();
        this.corrections = converted.corrected().speakers();
        this.nodes = converted.emitted().statements();
        this.numbers = numbers(statements);
    }

    private static int[] numbers(List<Statement> statements) {
        List<Integer> order = IntStream.range(0, statements.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> first(statements.get(i)))).toList();
        int[] numbers = new int[order.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[order.get(i)] = i + 1;
        }
        return numbers;
    }

    private static int first(Statement statement) {
        List<TextSpan> content = statement.content();
        return (content.isEmpty() ? statement.relation().cue() : content).getFirst().start();
    }

    /**
     * @param converted the article
     * @param finder the one that found its relations
     * @param iris those that the conversion used
     */
    public static Explanation explain(Converted converted, ListeningFinder finder, IriScheme iris) {
        return new Explainer(converted, finder, iris).explanation(converted.corrected());
    }

    private Explanation explanation(Corrected corrected) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            notes.add(note(i));
        }
        String published = Stream.of(read.publisher() == null ? "" : read.publisher().name(),
                article.publishedOn() == null ? "" : article.publishedOn().toString(), String.join(", ", article.authors()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        notes.sort(Comparator.comparingInt(Note::number));
        return new Explanation(article.title().isBlank() ? article.file() : article.title(), published,
                article.url() == null ? "" : article.url().toString(), local(iris.article(article)),
                finder.name() + " of Dixit " + Program.version(),
                MarkedText.of(article, statements, numbers), notes, new Cast(corrected, numbers, iris).all());
    }

    private Note note(int index) {
        Statement statement = statements.get(index);
        List<Row> rows = new ArrayList<>();
        rows.add(who(statement));
        addThrough(index, rows);
        addCited(statement, rows);
        rows.add(Row.of("meaning", Wording.meaning(statement)));
        rows.add(Row.of("stance", stance(statement)));
        addTopics(statement, rows);
        if (statement.saidOn() != null) {
            rows.add(Row.of("said on", statement.saidOn().toString()));
        }
        Correction correction = corrections.get(index);
        rows.add(sure(statement, correction != null));
        if (correction != null) {
            String reason = correction.comment().isEmpty() ? "by a person" : correction.comment();
            rows.add(Row.of("put right", reason + " (" + local(correction.node()) + ")"));
        }
        return new Note(numbers[index], speakers(statement), Wording.kind(statement), words(statement), rows, local(nodes.get(index)));
    }

    private static String speakers(Statement statement) {
        List<String> names = statement.attributions().stream().map(Attribution::speaker)
                .map(actor -> actor == null ? NOBODY : actor.name()).toList();
        return Wording.list(names);
    }

    private String words(Statement statement) {
        return Wording.beginning(joined(statement.content()));
    }

    /** One line for each speaker: in which role, and from which words it was read. */
    private Row who(Statement statement) {
        List<List<Part>> lines = new ArrayList<>();
        for (Attribution attribution : statement.attributions()) {
            String source = joined(attribution.source());
            Actor speaker = attribution.speaker();
            if (speaker == null) {
                lines.add(List.of(Part.words(source.isEmpty() ? "the article names nobody" : "“" + source + "”: left open who that is")));
                continue;
            }
            String kind = Wording.type(speaker.type());
            String role = attribution.role() == null ? "" : ", " + attribution.role().role();
            String mention = source.isEmpty() || source.contains(speaker.name()) ? "" : "“" + Wording.beginning(source) + "”";
            String reason = Stream.of(mention, why(attribution)).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
            lines.add(List.of(Part.words(speaker.name() + role + " (" + kind + ")" + (reason.isEmpty() ? "" : " — " + reason))));
        }
        return new Row("who", lines);
    }

    private String why(Attribution attribution) {
        Grounds grounds = attribution.grounds();
        if (grounds == null) {
            return "";
        }
        TextSpan antecedent = grounds.antecedent();
        return antecedent == null ? grounds.why() : grounds.why() + " “" + Wording.beginning(antecedent.in(article.text())) + "”";
    }

    /** The whole way from the article to the innermost statement, where there is more than one step. */
    private void addThrough(int index, List<Row> rows) {
        List<Part> way = new ArrayList<>();
        String outermost = "";
        for (Integer outer = reporter(index); outer != null; outer = reporter(outer)) {
            outermost = speakers(statements.get(outer));
            way.addAll(0, List.of(Part.words(" → " + speakers(statements.get(outer)) + " "), Part.statement(numbers[outer])));
        }
        if (!way.isEmpty()) {
            String publisher = read.publisher() == null ? "the article" : read.publisher().name();
            if (publisher.equals(outermost)) {
                way.set(0, Part.words(outermost + " "));
            } else {
                way.addFirst(Part.words(publisher));
            }
            way.add(Part.words(" → " + speakers(statements.get(index))));
            rows.add(new Row("through", List.of(way)));
        }
        List<Part> reported = new ArrayList<>();
        for (int inner : statements.get(index).reports()) {
            reported.add(Part.words((reported.isEmpty() ? "" : ", ") + speakers(statements.get(inner)) + " "));
            reported.add(Part.statement(numbers[inner]));
        }
        if (!reported.isEmpty()) {
            rows.add(new Row("hands on", List.of(reported)));
        }
    }

    private @Nullable Integer reporter(int inner) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).reports().contains(inner)) {
                return i;
            }
        }
        return null;
    }

    private void addCited(Statement statement, List<Row> rows) {
        List<String> cited = new ArrayList<>();
        for (ActorMention mention : statement.citedSources()) {
            String words = mention.span().in(article.text());
            cited.add(mention.actor().name() + (words.equals(mention.actor().name()) ? "" : " (“" + Wording.beginning(words) + "”)"));
        }
        if (!cited.isEmpty()) {
            rows.add(Row.of("cites", String.join("; ", cited)));
        }
    }

    private String stance(Statement statement) {
        Attribution first = statement.attributions().getFirst();
        String cue = joined(first.cue());
        return Wording.stance(first.stance()) + (cue.isEmpty() ? ", without a cue" : ": “" + cue + "”");
    }

    private static void addTopics(Statement statement, List<Row> rows) {
        if (!statement.about().isEmpty()) {
            rows.add(Row.of("about", Wording.list(statement.about().stream().map(Actor::name).toList())));
        }
        List<String> others = statement.mentions().stream().map(ActorMention::actor)
                .filter(actor -> !statement.about().contains(actor)).map(Actor::name).distinct().toList();
        if (!others.isEmpty()) {
            rows.add(Row.of("mentions", Wording.list(others)));
        }
    }

    /** The confidence of the statement, taken apart into that of its words and that of its speaker. */
    private Row sure(Statement statement, boolean corrected) {
        if (corrected) {
            return Row.of("sure", Wording.confidence(statement.confidence()) + " since a person vouches for it");
        }
        Relation relation = finder.behind(statement, article);
        double least = statement.attributions().stream().mapToDouble(Attribution::confidence).min().orElse(0);
        boolean named = statement.attributions().stream().anyMatch(attribution -> attribution.speaker() != null);
        String parts = named && relation.confidence() > 0 ? " = " + Wording.confidence(relation.confidence()) + " for the words × "
                + Wording.confidence(Math.min(1, least / relation.confidence())) + " for the speaker" : " for the words";
        List<List<Part>> lines = new ArrayList<>(List.of(List.of(Part.words(Wording.confidence(statement.confidence()) + parts))));
        if (!relation.how().isEmpty()) {
            lines.add(List.of(Part.words(relation.how())));
        }
        return new Row("sure", lines);
    }

    private String joined(List<TextSpan> pieces) {
        return pieces.stream().map(piece -> piece.in(article.text())).collect(Collectors.joining(" … "));
    }

    private String local(Node node) {
        return local(node, iris);
    }

    /** What follows the base: as it may stand in a file of corrections. */
    static String local(Node node, IriScheme iris) {
        return node.getURI().startsWith(iris.base()) ? node.getURI().substring(iris.base().length()) : node.getURI();
    }

    /** Roles in the words of the article, with the organization and place that these were read as. */
    static String role(RoleHolding role) {
        List<String> where = Stream.of(role.organization(), role.place()).filter(actor -> actor != null)
                .map(Actor::name).filter(name -> !role.role().contains(name)).distinct().toList();
        return role.role() + (where.isEmpty() ? "" : " (" + String.join(", ", where) + ")");
    }
}
