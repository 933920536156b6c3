package org.dixit.rdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dixit.article.InputException;
import org.dixit.rdf.LinedTurtle.Lined;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Skos;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;

/** A file of corrections while it is read and checked. */
final class CorrectionsFile {

    private static final Set<Node> TERMS = Set.of(Vocabulary.corrects, Vocabulary.rightActor, Vocabulary.inArticle);

    private final String file;
    private final IriScheme iris;
    private final Function<String, Optional<AuthorityEntry>> authority;
    private final Map<Node, List<Lined>> bySubject = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<Node, Actor> known = new HashMap<>();

    CorrectionsFile(String file, IriScheme iris, Function<String, Optional<AuthorityEntry>> authority) {
        this.file = file;
        this.iris = iris;
        this.authority = authority;
    }

    List<Correction> corrections() {
        return corrections;
    }

    Map<Node, Actor> known() {
        return known;
    }

    void read(byte[] bytes) throws InputException {
        for (Lined lined : LinedTurtle.read(file, bytes, iris.base())) {
            bySubject.computeIfAbsent(lined.triple().getSubject(), unused -> new ArrayList<>()).add(lined);
        }
        List<Node> described = new ArrayList<>();
        for (Node subject : bySubject.keySet()) {
            Node type = type(subject);
            Optional<Correction.Kind> kind = Arrays.stream(Correction.Kind.values()).filter(each -> each.type().equals(type)).findFirst();
            Optional<ActorType> actor = Arrays.stream(ActorType.values()).filter(each -> Vocabulary.actorClass(each).equals(type))
                    .findFirst();
            if (actor.isPresent()) {
                described.add(subject);
                known.put(subject, actor(subject, actor.get()));
            } else if (kind.isPresent()) {
                corrections.add(correction(subject, kind.get()));
            } else {
                throw bad(line(subject), display(type) + " is no kind of correction; take dixit:SameActor, dixit:DifferentActor, "
                        + "dixit:NotAStatement or dixit:WrongSpeaker, or for an actor dixit:Person and the like");
            }
        }
        for (Correction correction : corrections) {
            checkRight(correction);
        }
        checkAgainstEachOther();
        Set<Node> named = corrections.stream().flatMap(each -> each.right().stream()).collect(Collectors.toSet());
        for (Node actor : described) {
            if (!named.contains(actor)) {
                throw bad(line(actor), display(actor) + " is described and no correction leads to it; name it by dixit:rightActor");
            }
        }
    }

    private Node type(Node subject) throws InputException {
        List<Node> types = objects(subject, Rdf.type);
        if (types.size() != 1) {
            throw bad(line(subject), display(subject) + (types.isEmpty() ? " has no type" : " has several types")
                    + "; give one, such as a dixit:WrongSpeaker");
        }
        return types.getFirst();
    }

    private Actor actor(Node subject, ActorType type) throws InputException {
        List<Node> labels = objects(subject, Rdf.label);
        if (labels.size() != 1 || !labels.getFirst().isLiteral() || labels.getFirst().getLiteralLexicalForm().isBlank()) {
            throw bad(line(subject), display(subject) + " needs exactly one name; give it an rdfs:label");
        }
        List<URI> same = new ArrayList<>();
        for (Node other : objects(subject, Skos.exactMatch)) {
            if (!other.isURI()) {
                throw bad(line(subject), "what " + display(subject) + " is the same as is no IRI; give skos:exactMatch one");
            }
            same.add(URI.create(other.getURI()));
        }
        String id = under(subject, "actor/", line(subject));
        Actor actor = Actor.linked(new AuthorityEntry(id, type, labels.getFirst().getLiteralLexicalForm().strip(), same), 1);
        if (!iris.actor(actor).equals(subject)) {
            throw bad(line(subject), display(subject) + " holds a sign that has no place there; use letters, digits and hyphens");
        }
        return actor;
    }

    private Correction correction(Node subject, Correction.Kind kind) throws InputException {
        int line = line(subject);
        for (Lined lined : bySubject.get(subject)) {
            Node term = lined.triple().getPredicate();
            if (term.getURI().startsWith(Vocabulary.NAMESPACE) && !TERMS.contains(term)) {
                throw bad(lined.line(), display(term) + " says nothing in a correction; use dixit:corrects, dixit:rightActor and "
                        + "dixit:inArticle");
            }
            if (lined.triple().getObject().isBlank()) {
                throw bad(lined.line(), "a blank node cannot be cited; give " + display(term) + " an IRI or a text");
            }
        }
        List<Node> corrects = objects(subject, Vocabulary.corrects);
        if (corrects.size() != 1) {
            throw bad(line, "a correction corrects exactly one thing, not " + corrects.size() + "; give one dixit:corrects");
        }
        under(corrects.getFirst(), kind.isOfAnActor() ? "actor/" : "statement/", line(subject, Vocabulary.corrects));
        List<Node> right = objects(subject, Vocabulary.rightActor);
        for (Node actor : right) {
            under(actor, "actor/", line(subject, Vocabulary.rightActor));
        }
        Set<Node> articles = Set.copyOf(objects(subject, Vocabulary.inArticle));
        for (Node article : articles) {
            under(article, "article/", line(subject, Vocabulary.inArticle));
        }
        Node node = subject.isURI() ? subject : iris.correction(kind.name(), names(corrects), names(right), names(articles));
        List<Triple> triples = bySubject.get(subject).stream()
                .map(lined -> Triple.create(node, lined.triple().getPredicate(), lined.triple().getObject())).toList();
        return new Correction(node, kind, corrects.getFirst(), right, articles, triples, line);
    }

    private void checkRight(Correction correction) throws InputException {
        String wrong = switch (correction.kind()) {
            case SAME_ACTOR -> correction.right().size() == 1 ? "" : "needs the one actor that it is; give one dixit:rightActor";
            case DIFFERENT_ACTOR -> correction.right().size() != 1 ? "needs the one other actor; give one dixit:rightActor"
                    : correction.articles().isEmpty() ? "needs the articles that mean the other; give them by dixit:inArticle" : "";
            case NOT_A_STATEMENT -> correction.right().isEmpty() ? "" : "has no speaker; leave dixit:rightActor out";
            case WRONG_SPEAKER -> correction.right().isEmpty() ? "needs who says it; give dixit:rightActor" : "";
        };
        if (!wrong.isEmpty()) {
            throw bad(correction.line(), display(correction.kind().type()) + " " + wrong);
        }
        for (Node actor : correction.right()) {
            String id = under(actor, "actor/", correction.line());
            if (!known.containsKey(actor)) {
                authority.apply(id).ifPresent(entry -> known.put(actor, Actor.linked(entry, 1)));
            }
            if (correction.kind().isOfAnActor() && !known.containsKey(actor)) {
                throw bad(correction.line(), "nothing is known of " + display(actor) + "; say who it is: " + display(actor)
                        + " a dixit:Person ; rdfs:label \"…\"@en");
            }
        }
    }

    /** Two corrections that lead one thing to two places, or on from where another has led, would depend on their order. */
    private void checkAgainstEachOther() throws InputException {
        for (int i = 0; i < corrections.size(); i++) {
            Correction one = corrections.get(i);
            for (Correction other : corrections.subList(0, i)) {
                boolean overlap = one.articles().isEmpty() || other.articles().isEmpty()
                        || one.articles().stream().anyMatch(other.articles()::contains);
                if (overlap && one.corrects().equals(other.corrects())) {
                    throw bad(one.line(), display(one.corrects()) + " is corrected in line " + other.line() + " too; leave one of the two");
                }
                boolean chained = one.right().contains(other.corrects()) || other.right().contains(one.corrects());
                if (overlap && chained) {
                    throw bad(one.line(), "what one correction leads to, the other in line " + other.line()
                            + " leads on from; lead both to the last");
                }
            }
        }
    }

    private List<Node> objects(Node subject, Node property) {
        return bySubject.get(subject).stream().map(Lined::triple).filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject).distinct().toList();
    }

    private static String names(Iterable<Node> nodes) {
        Set<String> names = new TreeSet<>();
        nodes.forEach(node -> names.add(node.toString()));
        return String.join(" ", names);
    }

    /** What follows the base and the room in an IRI of the dataset. */
    private String under(Node node, String room, int line) throws InputException {
        String start = iris.base() + room;
        if (!node.isURI() || !node.getURI().startsWith(start) || node.getURI().length() == start.length()) {
            throw bad(line, display(node) + " does not lie under " + start + "; take the IRI from a page, or write it without the base, "
                    + "as <" + room + "…>");
        }
        return node.getURI().substring(start.length());
    }

    private int line(Node subject) {
        return bySubject.get(subject).getFirst().line();
    }

    private int line(Node subject, Node property) {
        return bySubject.get(subject).stream().filter(lined -> lined.triple().getPredicate().equals(property)).map(Lined::line)
                .findFirst().orElse(line(subject));
    }

    private static String display(Node node) {
        return node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE)
                ? "dixit:" + node.getURI().substring(Vocabulary.NAMESPACE.length())
                : node.isURI() ? "<" + node.getURI() + ">" : node.isBlank() ? "a node without a name" : node.toString();
    }

    private InputException bad(int line, String problem) {
        return new InputException(file + ", line " + line, problem);
    }
}
