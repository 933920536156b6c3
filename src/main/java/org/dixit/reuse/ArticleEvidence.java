package org.dixit.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;

/**
 * An article and the places in it that statements and roles rest on. Offsets count Unicode code points of the article's text.
 *
 * @param iri of the article
 * @param source where the article was published; the IRI where nothing tells
 * @param title of the article; its IRI where it has none
 * @param language as a BCP 47 tag
 * @param text of the article, where the dataset carries it
 * @param statements in the order of the text
 * @param roles in the order of the text
 */
record ArticleEvidence(String iri, String source, String title, String language, Optional<String> text, List<Said> statements,
        List<Held> roles) {

    private static final Node PREFERRED_LABEL = NodeFactory.createURI(Vocabulary.Skos.NAMESPACE + "prefLabel");
    private static final String UNKNOWN_LANGUAGE = "und";

    ArticleEvidence {
        statements = List.copyOf(statements);
        roles = List.copyOf(roles);
    }

    /**
     * A named thing.
     *
     * @param iri of it
     * @param label for people
     */
    record Thing(String iri, String label) {
    }

    /**
     * A stretch of the text.
     *
     * @param iri of the evidence
     * @param start code points before it
     * @param end code points before its end
     * @param exact the words; empty where the dataset carries none
     * @param prefix what stands before them; empty where the dataset does not carry it
     * @param suffix what stands behind them; likewise
     */
    record Span(String iri, int start, int end, String exact, String prefix, String suffix) {
    }

    /**
     * Who says it, by which words.
     *
     * @param speaker where somebody is known
     * @param stance of the article
     * @param source where the speaker is named
     * @param cue that says that it is said
     */
    record Attributed(Optional<Thing> speaker, Optional<Thing> stance, List<Span> source, List<Span> cue) {
    }

    /**
     * A statement.
     *
     * @param iri of it
     * @param act what the speaker does by it
     * @param channel how the words reached the article
     * @param confidence of the extractor, as the dataset writes it; empty where it does not
     * @param run that found it; empty where nothing tells
     * @param attributions one for each speaker
     * @param content what is said
     */
    record Said(String iri, Optional<Thing> act, Optional<Thing> channel, String confidence, String run, List<Attributed> attributions,
            List<Span> content) {
    }

    /**
     * A role that the article gives to an actor.
     *
     * @param iri of the holding
     * @param holder who has the role
     * @param label the words of it; empty where the dataset carries none
     * @param span where it stands
     */
    record Held(String iri, Thing holder, String label, Span span) {
    }

    /** Reads an article's evidence within a read transaction; nothing where the IRI is no article's. */
    static Optional<ArticleEvidence> of(Graph union, String iri) {
        Node article = NodeFactory.createURI(iri);
        if (!union.contains(article, Rdf.type, Vocabulary.Article)) {
            return Optional.empty();
        }
        Reading reading = new Reading(union);
        return Optional.of(new ArticleEvidence(iri,
                reading.first(article, Vocabulary.Schema.url).filter(Node::isURI).map(Node::getURI).orElse(iri),
                reading.text(article, Vocabulary.DublinCore.title).orElse(iri),
                reading.text(article, Vocabulary.DublinCore.language).orElse(UNKNOWN_LANGUAGE),
                reading.text(article, Vocabulary.text), reading.statements(article), reading.roles(article)));
    }

    private record Reading(Graph union) {

        private List<Said> statements(Node article) {
            List<Said> statements = new ArrayList<>();
            for (Node statement : subjects(Vocabulary.reportedIn, article)) {
                List<Attributed> attributions = objects(statement, Prov.qualifiedAttribution).stream()
                        .sorted(Comparator.comparing(Node::getURI)).map(this::attributed).toList();
                statements.add(new Said(statement.getURI(), thing(statement, Vocabulary.act), thing(statement, Vocabulary.channel),
                        text(statement, Vocabulary.confidence).orElse(""),
                        first(statement, Prov.wasGeneratedBy).filter(Node::isURI).map(Node::getURI).orElse(""),
                        attributions, spans(statement, Vocabulary.contentEvidence)));
            }
            statements.sort(Comparator.comparingInt(Reading::start).thenComparing(Said::iri));
            return statements;
        }

        private static int start(Said said) {
            Set<Span> all = new LinkedHashSet<>(said.content());
            said.attributions().forEach(each -> {
                all.addAll(each.source());
                all.addAll(each.cue());
            });
            return all.stream().mapToInt(Span::start).min().orElse(0);
        }

        private Attributed attributed(Node attribution) {
            return new Attributed(thing(attribution, Prov.agent), thing(attribution, Vocabulary.stance),
                    spans(attribution, Vocabulary.sourceEvidence), spans(attribution, Vocabulary.cueEvidence));
        }

        private List<Held> roles(Node article) {
            List<Held> roles = new ArrayList<>();
            for (Node role : subjects(Vocabulary.givenIn, article)) {
                Optional<Thing> holder = thing(role, Vocabulary.holder);
                for (Span span : spans(role, Vocabulary.roleEvidence)) {
                    holder.ifPresent(known -> roles.add(new Held(role.getURI(), known, text(role, Vocabulary.roleLabel).orElse(""), span)));
                }
            }
            roles.sort(Comparator.comparingInt((Held role) -> role.span().start()).thenComparing(Held::iri));
            return roles;
        }

        private List<Span> spans(Node subject, Node property) {
            List<Span> spans = new ArrayList<>();
            for (Node evidence : objects(subject, property)) {
                int start = -1;
                int end = -1;
                String[] quote = {"", "", ""};
                for (Node selector : objects(evidence, Oa.hasSelector)) {
                    start = text(selector, Oa.start).map(Integer::valueOf).orElse(start);
                    end = text(selector, Oa.end).map(Integer::valueOf).orElse(end);
                    quote[0] = text(selector, Oa.exact).orElse(quote[0]);
                    quote[1] = text(selector, Oa.prefix).orElse(quote[1]);
                    quote[2] = text(selector, Oa.suffix).orElse(quote[2]);
                }
                if (start >= 0 && end >= start) {
                    spans.add(new Span(evidence.getURI(), start, end, quote[0], quote[1], quote[2]));
                }
            }
            spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::iri));
            return spans;
        }

        private Optional<Thing> thing(Node subject, Node property) {
            return first(subject, property).filter(Node::isURI).map(node -> new Thing(node.getURI(),
                    text(node, Rdf.label).or(() -> text(node, PREFERRED_LABEL)).orElse(node.getLocalName())));
        }

        private Optional<String> text(Node subject, Node property) {
            return first(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
        }

        private Optional<Node> first(Node subject, Node property) {
            return objects(subject, property).stream().min(Comparator.comparing(Node::toString));
        }

        private List<Node> objects(Node subject, Node property) {
            return union.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
        }

        private List<Node> subjects(Node property, Node object) {
            return union.find(Node.ANY, property, object).mapWith(triple -> triple.getSubject()).filterKeep(Node::isURI).toList();
        }
    }
}
