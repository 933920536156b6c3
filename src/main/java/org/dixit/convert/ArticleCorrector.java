package org.dixit.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Corrected;
import org.dixit.rdf.Correction;
import org.dixit.rdf.Correction.Kind;
import org.dixit.rdf.Corrections;
import org.dixit.rdf.IriScheme;
import org.dixit.statement.Actor;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.ArticleStatements.OtherName;
import org.dixit.statement.RoleHolding;
import org.jspecify.annotations.Nullable;

/**
 * Applies a file of corrections to what was read out of one article: actors first, then speakers, then what is no statement. Each
 * article by itself, so that it gives the same whatever is converted beside it. Immutable and safe for many threads.
 */
final class ArticleCorrector {

    private final Corrections corrections;
    private final IriScheme iris;
    private final Map<Node, List<Correction>> byThing = new HashMap<>();

    ArticleCorrector(Corrections corrections, IriScheme iris) {
        this.corrections = corrections;
        this.iris = iris;
        corrections.all().forEach(each -> byThing.computeIfAbsent(each.corrects(), unused -> new ArrayList<>()).add(each));
    }

    Corrections corrections() {
        return corrections;
    }

    Corrected correct(ArticleStatements asRead) {
        Corrected untouched = Corrected.asRead(asRead, iris);
        return byThing.isEmpty() ? untouched : new Work(untouched).corrected();
    }

    /** One article while it is corrected. */
    private final class Work {

        private final Corrected untouched;
        private final Node article;
        private final Set<Correction> applied = new LinkedHashSet<>();
        private final Set<Correction> unresolved = new LinkedHashSet<>();
        private final Map<Node, List<Correction>> actors = new LinkedHashMap<>();

        Work(Corrected untouched) {
            this.untouched = untouched;
            this.article = iris.article(untouched.read().article());
        }

        Corrected corrected() {
            ArticleStatements read = withRightActors(untouched.read());
            Map<Integer, Correction> speakers = new HashMap<>();
            Set<Integer> left = new HashSet<>();
            List<String> ids = untouched.statementIds();
            for (int i = 0; i < ids.size(); i++) {
                Correction correction = about(iris.statement(ids.get(i)));
                if (correction != null && correction.kind() == Kind.NOT_A_STATEMENT) {
                    left.add(i);
                    applied.add(correction);
                } else if (correction != null && isKnown(correction, read)) {
                    speakers.put(i, correction);
                    applied.add(correction);
                }
            }
            ArticleStatements said = read;
            ArticleStatements right = read.mapStatements((index, statement) -> {
                Correction correction = speakers.get(index);
                return correction == null ? statement
                        : statement.saidBy(correction.right().stream().map(node -> actor(node, said)).toList(), actor -> role(actor, said),
                                "put right by a person");
            });
            return without(left, right, speakers);
        }

        private Corrected without(Set<Integer> left, ArticleStatements right, Map<Integer, Correction> speakers) {
            List<String> ids = new ArrayList<>();
            Map<Integer, Correction> moved = new HashMap<>();
            for (int i = 0; i < untouched.statementIds().size(); i++) {
                if (!left.contains(i)) {
                    if (speakers.containsKey(i)) {
                        moved.put(ids.size(), speakers.get(i));
                    }
                    ids.add(untouched.statementIds().get(i));
                }
            }
            return new Corrected(right.without(left), ids, moved, actors, List.copyOf(applied), List.copyOf(unresolved));
        }

        /** The form that the article uses stays as another name of the right actor. */
        private ArticleStatements withRightActors(ArticleStatements read) {
            Map<Actor, Actor> changed = new LinkedHashMap<>();
            ArticleStatements right = read.mapActors(actor -> {
                Actor correct = right(actor);
                if (!correct.equals(actor)) {
                    changed.put(actor, correct);
                }
                return correct;
            });
            List<OtherName> names = new ArrayList<>(right.otherNames());
            changed.forEach((actor, correct) -> {
                if (!actor.name().equals(correct.name())) {
                    names.add(new OtherName(correct, actor.name()));
                }
            });
            return right.withOtherNames(names.stream().distinct().toList());
        }

        private Actor right(Actor actor) {
            Correction correction = about(iris.actor(actor));
            if (correction == null) {
                return actor;
            }
            Node node = correction.right().getFirst();
            applied.add(correction);
            List<Correction> leading = actors.computeIfAbsent(node, unused -> new ArrayList<>());
            if (!leading.contains(correction)) {
                leading.add(correction);
            }
            return corrections.known().getOrDefault(node, actor);
        }

        private @Nullable Correction about(Node thing) {
            return byThing.getOrDefault(thing, List.of()).stream().filter(each -> each.isAbout(article)).findFirst().orElse(null);
        }

        private boolean isKnown(Correction correction, ArticleStatements read) {
            boolean known = correction.right().stream().allMatch(node -> actor(node, read) != null);
            if (!known) {
                unresolved.add(correction);
            }
            return known;
        }

        /** As the file or the authority describes it, else as this article names it. */
        private @Nullable Actor actor(Node node, ArticleStatements read) {
            Actor known = corrections.known().get(node);
            return known != null ? known
                    : read.actors().filter(actor -> iris.actor(actor).equals(node)).findFirst().orElse(null);
        }

        private @Nullable RoleHolding role(Actor actor, ArticleStatements read) {
            Node node = iris.actor(actor);
            return read.roles().stream().filter(role -> iris.actor(role.holder()).equals(node)).findFirst().orElse(null);
        }
    }
}
