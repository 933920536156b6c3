package org.dixit.explain;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dixit.rdf.Corrected;
import org.dixit.rdf.Correction;
import org.dixit.rdf.IriScheme;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Those whom an article names, each once however it is named, in the order: speakers, holders of roles, the cited, the mentioned. */
final class Cast {

    /** What is gathered of one actor. */
    private static final class Entry {
        private final Actor actor;
        private final Set<String> roles = new LinkedHashSet<>();
        private final Set<String> otherNames = new LinkedHashSet<>();
        private final Set<Integer> says = new TreeSet<>();
        private double linkConfidence;

        private Entry(Actor actor) {
            this.actor = actor;
        }
    }

    private final IriScheme iris;
    private final Corrected corrected;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param numbers the number of each statement */
    Cast(Corrected corrected, int[] numbers, IriScheme iris) {
        this.iris = iris;
        this.corrected = corrected;
        ArticleStatements read = corrected.read();
        for (int i = 0; i < read.statements().size(); i++) {
            for (Attribution attribution : read.statements().get(i).attributions()) {
                Entry speaker = entry(attribution.speaker());
                if (speaker != null) {
                    speaker.says.add(numbers[i]);
                }
            }
        }
        read.roles().forEach(this::addRole);
        for (Statement statement : read.statements()) {
            statement.attributions().stream().map(Attribution::role).filter(role -> role != null).forEach(this::addRole);
            statement.citedSources().stream().map(ActorMention::actor).forEach(this::entry);
        }
        read.statements().forEach(statement -> statement.mentions().stream().map(ActorMention::actor).forEach(this::entry));
        entry(read.publisher());
        for (ArticleStatements.OtherName other : read.otherNames()) {
            Entry known = entries.get(iri(other.actor()));
            if (known != null && !other.name().equals(other.actor().name())) {
                known.otherNames.add(other.name());
            }
        }
    }

    private void addRole(RoleHolding role) {
        Entry holder = entry(role.holder());
        if (holder != null) {
            holder.roles.add(Explainer.role(role));
        }
    }

    private @Nullable Entry entry(@Nullable Actor actor) {
        if (actor == null) {
            return null;
        }
        Entry entry = entries.computeIfAbsent(iri(actor), unused -> new Entry(actor));
        entry.linkConfidence = Math.max(entry.linkConfidence, actor.linkConfidence());
        return entry;
    }

    private String iri(Actor actor) {
        return Explainer.local(iris.actor(actor), iris);
    }

    List<Someone> all() {
        List<Someone> cast = new ArrayList<>();
        entries.forEach((iri, entry) -> cast.add(new Someone(entry.actor.name(), Wording.type(entry.actor.type()), rows(entry), iri)));
        return cast;
    }

    private List<Row> rows(Entry entry) {
        List<Row> rows = new ArrayList<>();
        if (!entry.says.isEmpty()) {
            List<Part> numbers = new ArrayList<>();
            entry.says.forEach(number -> {
                numbers.add(Part.words(numbers.isEmpty() ? "" : " "));
                numbers.add(Part.statement(number));
            });
            rows.add(new Row("says", List.of(numbers)));
        }
        if (!entry.roles.isEmpty()) {
            rows.add(Row.of("roles", String.join("; ", entry.roles)));
        }
        if (entry.actor.field() != null) {
            rows.add(Row.of("field", entry.actor.field() + ", which tells from others of that name"));
        }
        Actor affiliation = entry.actor.affiliation();
        if (affiliation != null) {
            rows.add(Row.of("of", affiliation.name()));
        }
        if (entry.actor.count() != null) {
            rows.add(Row.of("count", entry.actor.count().toString()));
        }
        if (!entry.otherNames.isEmpty()) {
            rows.add(Row.of("also", String.join(", ", entry.otherNames)));
        }
        List<Correction> corrections = corrected.actors().getOrDefault(iris.actor(entry.actor), List.of());
        boolean describedByHand = !corrections.isEmpty() && entry.actor.entry() != null && entry.actor.entry().sameAs().isEmpty();
        if (entry.actor.entry() != null && !describedByHand) {
            List<String> same = entry.actor.entry().sameAs().stream().map(URI::toString).toList();
            rows.add(Row.of("known as", entry.actor.entry().id() + ", sure " + Wording.confidence(entry.linkConfidence)
                    + (same.isEmpty() ? "" : ", " + String.join(" ", same))));
        }
        for (Correction correction : corrections) {
            rows.add(Row.of("put right", "was " + Explainer.local(correction.corrects(), iris)
                    + (correction.comment().isEmpty() ? "" : ": " + correction.comment())));
        }
        return rows;
    }
}
