package org.dixit.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Schema;
import org.jspecify.annotations.Nullable;

/** The rows of one article's graph in the tables of articles, statements and sources. */
final class ArticleTables {

    /** One tie between a statement and a speaker. */
    private record Speaker(@Nullable Node actor, @Nullable Node attribution) {
    }

    private final TableFile articles;
    private final TableFile statements;
    private final TableFile sources;
    private final ActorNames names;

    ArticleTables(TableFile articles, TableFile statements, TableFile sources, ActorNames names) {
        this.articles = articles;
        this.statements = statements;
        this.sources = sources;
        this.names = names;
    }

    void add(ArticleGraph graph) {
        List<Node> found = graph.ofClass(Vocabulary.Statement);
        ReportLevels levels = new ReportLevels(graph, found);
        found.forEach(statement -> statement(statement, levels, graph));
        graph.ofClass(Vocabulary.Article).forEach(article -> article(article, found.size(), graph));
    }

    private void article(Node article, int statementCount, ArticleGraph graph) {
        Node publisher = graph.one(article, Vocabulary.publisher);
        articles.set("article", article.getURI()).set("title", graph.text(article, DublinCore.title))
                .set("url", graph.text(article, Schema.url))
                .set("publisher", iri(publisher)).set("publisher_name", names.of(publisher))
                .set("published", graph.text(article, Vocabulary.publishedOn))
                .set("authors", graph.texts(article, DublinCore.creator))
                .set("language", graph.text(article, DublinCore.language))
                .set("version", graph.text(article, Vocabulary.versionNumber))
                .set("status", graph.word(article, Vocabulary.status))
                .set("revises", graph.text(article, Prov.wasRevisionOf))
                .set("text_length", graph.text(article, Vocabulary.textLength))
                .set("statements", statementCount).end();
    }

    private void statement(Node statement, ReportLevels levels, ArticleGraph graph) {
        List<Speaker> speakers = speakers(statement, graph);
        Node first = speakers.isEmpty() ? null : speakers.getFirst().actor();
        Node attribution = speakers.isEmpty() ? null : speakers.getFirst().attribution();
        Node role = attribution == null ? null : graph.one(attribution, Vocabulary.role);
        Node organization = role == null ? null : graph.one(role, Vocabulary.organization);
        Node article = graph.one(statement, Vocabulary.reportedIn);
        Node publisher = article == null ? null : graph.one(article, Vocabulary.publisher);
        Node original = graph.one(statement, Vocabulary.originalSpeaker);
        Node cited = graph.one(statement, Vocabulary.citedSource);
        statements.set("statement", statement.getURI()).set("article", iri(article))
                .set("publisher", iri(publisher)).set("publisher_name", names.of(publisher))
                .set("published", graph.text(article, Vocabulary.publishedOn))
                .set("said_on", graph.text(statement, Vocabulary.saidOn))
                .set("speaker", iri(first)).set("speaker_name", names.of(first))
                .set("speakers", speakers.stream().filter(speaker -> speaker.actor() != null).count())
                .set("role", graph.text(role, Vocabulary.roleLabel))
                .set("organization", iri(organization)).set("organization_name", names.of(organization))
                .set("cue", graph.text(attribution, Vocabulary.cue)).set("stance", graph.word(attribution, Vocabulary.stance))
                .set("act", graph.word(statement, Vocabulary.act)).set("certainty", graph.word(statement, Vocabulary.certainty))
                .set("polarity", graph.word(statement, Vocabulary.polarity))
                .set("temporality", graph.word(statement, Vocabulary.temporality))
                .set("channel", graph.word(statement, Vocabulary.channel))
                .set("words", graph.text(statement, Vocabulary.content))
                .set("reported_by", iri(levels.reportedBy(statement)))
                .set("level", levels.level(statement)).set("chain_depth", levels.depth(statement))
                .set("original_speaker", iri(original)).set("original_speaker_name", names.of(original))
                .set("cited_source", iri(cited)).set("cited_source_name", names.of(cited))
                .set("confidence", graph.text(statement, Vocabulary.confidence));
        offsets(statement, graph);
        statements.end();
        sources(statement, speakers, graph);
    }

    private void offsets(Node statement, ArticleGraph graph) {
        List<long[]> pieces = new ArrayList<>();
        for (Node evidence : graph.all(statement, Vocabulary.contentEvidence)) {
            for (Node selector : graph.all(evidence, Oa.hasSelector)) {
                String start = graph.text(selector, Oa.start);
                String end = graph.text(selector, Oa.end);
                if (start != null && end != null) {
                    pieces.add(new long[] {Long.parseLong(start), Long.parseLong(end)});
                }
            }
        }
        if (!pieces.isEmpty()) {
            pieces.sort(Comparator.comparingLong(piece -> piece[0]));
            statements.set("start", pieces.getFirst()[0]).set("end", pieces.getLast()[1])
                    .set("pieces", pieces.stream().map(piece -> piece[0] + "-" + piece[1]).toList());
        }
    }

    private void sources(Node statement, List<Speaker> speakers, ArticleGraph graph) {
        int position = 0;
        for (Speaker speaker : speakers) {
            Node attribution = speaker.attribution();
            Node role = attribution == null ? null : graph.one(attribution, Vocabulary.role);
            Node organization = role == null ? null : graph.one(role, Vocabulary.organization);
            Node place = role == null ? null : graph.one(role, Vocabulary.place);
            source(statement, "speaker", ++position, speaker.actor())
                    .set("source_words", graph.text(attribution, Vocabulary.sourceMention))
                    .set("role", graph.text(role, Vocabulary.roleLabel))
                    .set("organization", iri(organization)).set("organization_name", names.of(organization))
                    .set("place", iri(place)).set("place_name", names.of(place))
                    .set("cue", graph.text(attribution, Vocabulary.cue))
                    .set("stance", graph.word(attribution, Vocabulary.stance))
                    .set("confidence", graph.text(attribution, Vocabulary.confidence)).end();
        }
        all(statement, "cited_source", Vocabulary.citedSource, graph);
        all(statement, "original_speaker", Vocabulary.originalSpeaker, graph);
        all(statement, "mentioned", Vocabulary.mentions, graph);
        all(statement, "about", Vocabulary.about, graph);
    }

    private void all(Node statement, String relation, Node property, ArticleGraph graph) {
        int position = 0;
        for (Node actor : graph.all(statement, property)) {
            source(statement, relation, ++position, actor).end();
        }
    }

    private TableFile source(Node statement, String relation, int position, @Nullable Node actor) {
        return sources.set("statement", statement.getURI()).set("relation", relation).set("position", position)
                .set("actor", iri(actor)).set("actor_name", names.of(actor));
    }

    /** By the number of the attribution; last those that have none. */
    private static List<Speaker> speakers(Node statement, ArticleGraph graph) {
        List<Speaker> speakers = new ArrayList<>();
        Set<Node> missing = new LinkedHashSet<>(graph.all(statement, Vocabulary.speaker));
        graph.all(statement, Prov.qualifiedAttribution).stream()
                .sorted(Comparator.comparingInt((Node attribution) -> attribution.getURI().length()).thenComparing(Node::getURI))
                .forEach(attribution -> {
                    Node actor = graph.one(attribution, Prov.agent);
                    speakers.add(new Speaker(actor, attribution));
                    missing.remove(actor);
                });
        missing.forEach(actor -> speakers.add(new Speaker(actor, null)));
        return speakers;
    }

    private static @Nullable String iri(@Nullable Node node) {
        return node == null ? null : node.getURI();
    }
}
