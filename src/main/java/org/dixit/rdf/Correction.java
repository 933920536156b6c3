package org.dixit.rdf;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a person has put right.
 *
 * @param node its IRI: the one that the file gives it, else one made of what it says
 * @param kind what is wrong
 * @param corrects the actor or statement as the program gives it
 * @param right who it is in truth: one for a correction of an actor, one or more for a speaker, none for what is no statement
 * @param articles the articles that it is about; none where it is about all
 * @param triples all that the file says of it, with {@code node} as subject
 * @param line where the file begins to speak of it, from 1
 */
public record Correction(
        Node node, Kind kind, Node corrects, List<Node> right, Set<Node> articles, List<Triple> triples, int line) {

    /** What can be wrong. */
    public enum Kind {
        /** Two actors are one. */
        SAME_ACTOR(Vocabulary.SameActor),
        /** In some articles the name means somebody else. */
        DIFFERENT_ACTOR(Vocabulary.DifferentActor),
        /** Nobody says anything there. */
        NOT_A_STATEMENT(Vocabulary.NotAStatement),
        /** Somebody else says it. */
        WRONG_SPEAKER(Vocabulary.WrongSpeaker);

        private final Node type;

        Kind(Node type) {
            this.type = type;
        }

        /** The class of such corrections. */
        public Node type() {
            return type;
        }

        boolean isOfAnActor() {
            return this == SAME_ACTOR || this == DIFFERENT_ACTOR;
        }
    }

    public Correction {
        right = List.copyOf(right);
        articles = Set.copyOf(articles);
        triples = List.copyOf(triples);
    }

    /** Whether it is about this article, among others perhaps. */
    public boolean isAbout(Node article) {
        return articles.isEmpty() || articles.contains(article);
    }

    /** What its file says in words of why it is right; empty without. */
    public String comment() {
        return triples.stream().filter(triple -> triple.getPredicate().equals(Vocabulary.Rdf.comment) && triple.getObject().isLiteral())
                .map(triple -> triple.getObject().getLiteralLexicalForm()).findFirst().orElse("");
    }
}
