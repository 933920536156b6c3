package org.dixit.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dixit.article.TextSpan;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.Attribution;
import org.dixit.statement.Channel;
import org.dixit.statement.Statement;

/** The statements of one article with their attributions, their evidence and the chains of reporting. */
final class StatementQuads {

    private final ArticleScope scope;
    private final List<Statement> statements;
    private final NamedActors actors;
    private final Node run;
    private final ReportChains chains;
    private final Map<Integer, Correction> corrections;
    private final List<Node> nodes;

    StatementQuads(ArticleScope scope, Corrected corrected, NamedActors actors, Node run) {
        this.scope = scope;
        this.statements = corrected.read().statements();
        this.corrections = corrected.speakers();
        this.actors = actors;
        this.run = run;
        this.chains = new ReportChains(statements);
        this.nodes = corrected.statementIds().stream().map(scope.iris()::statement).toList();
    }

    List<Node> nodes() {
        return nodes;
    }

    void addAll(GraphTriples out) {
        for (int i = 0; i < statements.size(); i++) {
            add(i, out);
        }
    }

    private void add(int index, GraphTriples out) {
        Statement statement = statements.get(index);
        Node node = nodes.get(index);
        out.add(node, Rdf.type, Vocabulary.Statement);
        if (statement.channel() == Channel.DIRECT) {
            out.add(node, Rdf.type, Schema.Quotation);
        }
        out.add(node, Vocabulary.reportedIn, scope.node());
        speakers(index).forEach(speaker -> out.add(node, Vocabulary.speaker, speaker));
        String content = joined(statement.content());
        if (scope.showsEvidence() && !content.isEmpty()) {
            out.add(node, Vocabulary.content, scope.inLanguage(content));
        }
        addFacets(statement, node, out);
        for (ActorMention mention : statement.mentions()) {
            out.add(node, Vocabulary.mentions, actors.node(mention.actor()));
        }
        for (Actor actor : statement.about()) {
            out.add(node, Vocabulary.about, actors.node(actor));
        }
        for (ActorMention cited : statement.citedSources()) {
            out.add(node, Vocabulary.citedSource, actors.node(cited.actor()));
        }
        addChain(index, node, out);
        out.add(node, Prov.wasGeneratedBy, run);
        for (int number = 1; number <= statement.attributions().size(); number++) {
            out.add(node, Prov.qualifiedAttribution, IriScheme.part(node, "attribution-" + number));
        }
        EvidenceQuads.addPieces(scope, node, node, Vocabulary.contentEvidence, "content", statement.content(), out);
        for (int number = 1; number <= statement.attributions().size(); number++) {
            addAttribution(statement.attributions().get(number - 1), number, node, out);
            if (corrections.containsKey(index)) {
                out.add(IriScheme.part(node, "attribution-" + number), Vocabulary.wasCorrectedBy, corrections.get(index).node());
            }
        }
    }

    private static void addFacets(Statement statement, Node node, GraphTriples out) {
        out.add(node, Vocabulary.channel, Vocabulary.concept(statement.channel()));
        out.add(node, Vocabulary.act, Vocabulary.concept(statement.act()));
        out.add(node, Vocabulary.certainty, Vocabulary.concept(statement.certainty()));
        out.add(node, Vocabulary.polarity, Vocabulary.concept(statement.polarity()));
        out.add(node, Vocabulary.temporality, Vocabulary.concept(statement.temporality()));
        if (statement.saidOn() != null) {
            out.add(node, Vocabulary.saidOn, Literals.date(statement.saidOn()));
        }
        out.add(node, Vocabulary.confidence, Literals.confidence(statement.confidence()));
    }

    private void addChain(int index, Node node, GraphTriples out) {
        Statement statement = statements.get(index);
        if (statement.reports().isEmpty()) {
            speakers(index).forEach(speaker -> out.add(node, Vocabulary.originalSpeaker, speaker));
            return;
        }
        for (int inner : statement.reports()) {
            out.add(node, Vocabulary.reports, nodes.get(inner));
        }
        int[] reached = chains.reached(index);
        for (int inner : reached) {
            out.add(node, Vocabulary.reportsTransitively, nodes.get(inner));
        }
        for (int innermost : chains.innermost(reached)) {
            out.add(node, Vocabulary.originalStatement, nodes.get(innermost));
            speakers(innermost).forEach(speaker -> out.add(node, Vocabulary.originalSpeaker, speaker));
        }
    }

    private void addAttribution(Attribution attribution, int number, Node statement, GraphTriples out) {
        Node node = IriScheme.part(statement, "attribution-" + number);
        out.add(node, Rdf.type, Vocabulary.Attribution);
        if (attribution.speaker() != null) {
            out.add(node, Prov.agent, actors.node(attribution.speaker()));
        }
        String cue = joined(attribution.cue());
        String source = joined(attribution.source());
        if (scope.showsEvidence() && !cue.isEmpty()) {
            out.add(node, Vocabulary.cue, scope.inLanguage(cue));
        }
        if (scope.showsEvidence() && !source.isEmpty()) {
            out.add(node, Vocabulary.sourceMention, scope.inLanguage(source));
        }
        out.add(node, Vocabulary.stance, Vocabulary.concept(attribution.stance()));
        if (attribution.role() != null) {
            out.add(node, Vocabulary.role, scope.iris().role(scope.articleId(), attribution.role(), scope.codePoints()));
        }
        out.add(node, Vocabulary.confidence, Literals.confidence(attribution.confidence()));
        // The evidence lies beside the attribution, under the statement's IRI: a fragment has no fragments.
        EvidenceQuads.addPieces(scope, statement, node, Vocabulary.cueEvidence, "cue-" + number, attribution.cue(), out);
        EvidenceQuads.addPieces(scope, statement, node, Vocabulary.sourceEvidence, "source-" + number, attribution.source(), out);
    }

    private List<Node> speakers(int index) {
        List<Node> speakers = new ArrayList<>();
        for (Attribution attribution : statements.get(index).attributions()) {
            if (attribution.speaker() != null) {
                speakers.add(actors.node(attribution.speaker()));
            }
        }
        return speakers;
    }

    private String joined(List<TextSpan> pieces) {
        return StatementIds.joined(pieces, scope.article().text());
    }
}
