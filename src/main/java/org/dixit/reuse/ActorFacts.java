package org.dixit.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dixit.rdf.Vocabulary;

/** What the dataset tells of an actor, property by property. Called within a read transaction. */
final class ActorFacts {

    /** Of one actor that are looked at: a head of state is given the same few roles thousands of times. */
    private static final int MOST_ROLES = 100;
    private static final int MOST_VALUES = 50;

    /**
     * A value of a property.
     *
     * @param id of the actor that it is; empty where it is none
     * @param text the value, or the name of the actor
     */
    record Value(String id, String text) {
        static Value of(String text) {
            return new Value("", text);
        }
    }

    private final Graph union;
    private final String space;

    /** @param space what every actor's IRI begins with */
    ActorFacts(Graph union, String space) {
        this.union = union;
        this.space = space;
    }

    /** The values that tell candidates apart, most frequent first. */
    Map<ActorProperty, List<Value>> telling(String id, ActorKind kind) {
        Node actor = NodeFactory.createURI(space + id);
        Map<ActorProperty, Map<Value, Integer>> counted = new LinkedHashMap<>();
        for (Node identifier : objects(actor, Vocabulary.Skos.exactMatch)) {
            count(counted, ActorProperty.IDENTIFIER, Value.of(identifier.isURI() ? identifier.getURI() : identifier.toString()));
        }
        for (Node role : subjects(Vocabulary.holder, actor, MOST_ROLES)) {
            objects(role, Vocabulary.roleLabel).forEach(label ->
                    count(counted, ActorProperty.ROLE, Value.of(label.getLiteralLexicalForm())));
            objects(role, Vocabulary.organization).forEach(organization -> count(counted, ActorProperty.AFFILIATION, actor(organization)));
            objects(role, Vocabulary.place).forEach(place -> count(counted, ActorProperty.COUNTRY, actor(place)));
        }
        for (Node affiliation : objects(actor, Vocabulary.affiliation)) {
            boolean state = union.contains(affiliation, Vocabulary.Rdf.type, Vocabulary.State);
            count(counted, state ? ActorProperty.COUNTRY : ActorProperty.AFFILIATION, actor(affiliation));
        }
        if (kind == ActorKind.STATE) {
            count(counted, ActorProperty.COUNTRY, actor(actor));
        }
        Map<ActorProperty, List<Value>> values = new LinkedHashMap<>();
        counted.forEach((property, each) -> values.put(property, each.entrySet().stream()
                .sorted(Map.Entry.<Value, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Value::text))))
                .map(Map.Entry::getKey).limit(MOST_VALUES).toList()));
        return values;
    }

    private static void count(Map<ActorProperty, Map<Value, Integer>> counted, ActorProperty property, Value value) {
        counted.computeIfAbsent(property, unused -> new LinkedHashMap<>()).merge(value, 1, Integer::sum);
    }

    /** The distinct roles, most frequent first; a role in capitals and the same in small letters are one. */
    List<String> roles(String id, int most) {
        Map<String, Integer> counted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Node role : subjects(Vocabulary.holder, NodeFactory.createURI(space + id), MOST_ROLES)) {
            objects(role, Vocabulary.roleLabel).forEach(label -> counted.merge(label.getLiteralLexicalForm(), 1, Integer::sum));
        }
        return counted.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(most).map(Map.Entry::getKey).toList();
    }

    List<String> otherNames(String id) {
        return objects(NodeFactory.createURI(space + id), Vocabulary.Skos.altLabel).stream().map(Node::getLiteralLexicalForm)
                .sorted().limit(MOST_VALUES).toList();
    }

    List<String> websites(String id) {
        return objects(NodeFactory.createURI(space + id), Vocabulary.Schema.url).stream().filter(Node::isURI).map(Node::getURI)
                .sorted().limit(MOST_VALUES).toList();
    }

    long mentions(String id) {
        return subjects(Vocabulary.mentions, NodeFactory.createURI(space + id), Integer.MAX_VALUE).size();
    }

    /** The first and the last day on which an article came out with a statement of the actor; none where no article tells. */
    List<String> firstAndLastDay(String id) {
        Set<Node> articles = new LinkedHashSet<>();
        subjects(Vocabulary.speaker, NodeFactory.createURI(space + id), Integer.MAX_VALUE)
                .forEach(statement -> articles.addAll(objects(statement, Vocabulary.reportedIn)));
        List<String> days = articles.stream().flatMap(article -> objects(article, Vocabulary.publishedOn).stream())
                .map(Node::getLiteralLexicalForm).sorted().toList();
        return days.isEmpty() ? List.of() : List.of(days.getFirst(), days.getLast());
    }

    /** The actors that are the same as this elsewhere, named by address or by the last part of one. */
    List<String> identifiedBy(String identifier) {
        return subjects(Vocabulary.Skos.exactMatch, NodeFactory.createURI(identifier), MOST_VALUES).stream()
                .filter(actor -> actor.isURI() && actor.getURI().startsWith(space))
                .map(actor -> actor.getURI().substring(space.length())).toList();
    }

    private Value actor(Node actor) {
        String id = actor.isURI() && actor.getURI().startsWith(space) ? actor.getURI().substring(space.length()) : "";
        Optional<String> label = objects(actor, Vocabulary.Rdf.label).stream().map(Node::getLiteralLexicalForm).findFirst();
        return new Value(id, label.orElse(id));
    }

    private List<Node> objects(Node subject, Node property) {
        ExtendedIterator<Triple> found = union.find(subject, property, Node.ANY);
        try {
            List<Node> objects = new ArrayList<>();
            found.forEachRemaining(triple -> objects.add(triple.getObject()));
            return objects;
        } finally {
            found.close();
        }
    }

    private List<Node> subjects(Node property, Node object, int most) {
        ExtendedIterator<Triple> found = union.find(Node.ANY, property, object);
        try {
            List<Node> subjects = new ArrayList<>();
            while (found.hasNext() && subjects.size() < most) {
                subjects.add(found.next().getSubject());
            }
            return subjects;
        } finally {
            found.close();
        }
    }
}
