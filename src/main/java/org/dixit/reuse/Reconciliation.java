package org.dixit.reuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.article.InputException;
import org.dixit.release.Reading;
import org.dixit.reuse.ActorNames.Borne;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Manifest;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a release as a service of the W3C community group's Reconciliation Service API 0.2
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/): others match their names against it. The first
 * question builds the index of names, which takes seconds where there are hundreds of thousands.
 */
public final class Reconciliation {

    /** The most queries of one batch. */
    public static final int MOST_QUERIES = 50;

    /** The most actors that are extended at once. */
    public static final int MOST_EXTENDED = 1_000;

    private static final String ACTORS = "actor/";
    private static final int SUGGESTIONS = 20;

    /** An actor has several names, and each may begin with what is typed. */
    private static final int NAMES_OF_ONE = 4;
    private static final int ROLES_SHOWN = 2;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DatasetGraph dataset;
    private final Manifest release;
    private final String space;
    private volatile @Nullable ActorNames built;

    public Reconciliation(Release release) {
        this.dataset = release.dataset();
        this.release = release.manifest();
        this.space = this.release.base() + ACTORS;
    }

    private ActorNames names() {
        ActorNames names = built;
        if (names == null) {
            synchronized (this) {
                names = built;
                if (names == null) {
                    names = Reading.from(dataset, () -> ActorNames.of(dataset.getUnionGraph(), space));
                    built = names;
                }
            }
        }
        return names;
    }

    private ActorFacts facts() {
        Graph union = dataset.getUnionGraph();
        return new ActorFacts(union, space);
    }

    /** @param address where the service is asked, ending in a slash; not always the base of the IRIs */
    public ObjectNode manifest(String address) {
        ObjectNode json = JSON.objectNode();
        json.putArray("versions").add("0.2");
        json.put("name", release.title() + ": actors").put("identifierSpace", space).put("schemaSpace", Vocabulary.NAMESPACE)
                .put("documentation", address + "api").put("logo", address + "static/icon.svg")
                .put("serviceVersion", release.programVersion()).put("batchSize", MOST_QUERIES);
        ArrayNode types = json.putArray("defaultTypes");
        Stream.of(ActorKind.values()).forEach(kind -> types.add(type(kind, true)));
        json.putObject("view").put("url", address + ACTORS + "{{id}}");
        json.putObject("preview").put("url", address + "reconcile/preview?id={{id}}").put("width", 420).put("height", 260);
        ObjectNode suggest = json.putObject("suggest");
        for (String what : List.of("entity", "type", "property")) {
            suggest.set(what, path(address, "reconcile/suggest/" + what));
        }
        json.putObject("extend").set("propose_properties", path(address, "reconcile/properties"));
        return json;
    }

    private static ObjectNode path(String address, String path) {
        return JSON.objectNode().put("service_url", address.substring(0, address.length() - 1)).put("service_path", "/" + path);
    }

    /**
     * The candidates for each query of a batch.
     *
     * @param batch a JSON object of queries
     * @return nothing where the batch has more than {@value #MOST_QUERIES} queries
     * @throws InputException where it is no batch
     */
    public Optional<ObjectNode> answers(String batch) throws InputException {
        Map<String, NameQuery> queries = NameQuery.batch(batch);
        if (queries.size() > MOST_QUERIES) {
            return Optional.empty();
        }
        ActorNames names = names();
        return Optional.of(Reading.from(dataset, () -> {
            ActorFacts facts = facts();
            CandidateRanking ranking = new CandidateRanking(names, facts, space);
            ObjectNode answers = JSON.objectNode();
            queries.forEach((key, query) -> {
                ArrayNode result = answers.putObject(key).putArray("result");
                ranking.candidates(query).forEach(candidate -> result.add(json(candidate, facts)));
            });
            return answers;
        }));
    }

    private ObjectNode json(Candidate candidate, ActorFacts facts) {
        Borne actor = candidate.actor();
        ObjectNode json = JSON.objectNode().put("id", actor.id()).put("name", actor.label()).put("description", description(actor, facts));
        ArrayNode types = json.putArray("type");
        types.add(type(actor.kind(), false));
        return json.put("score", candidate.score()).put("match", candidate.match());
    }

    private static String description(Borne actor, ActorFacts facts) {
        List<String> roles = facts.roles(actor.id(), ROLES_SHOWN);
        String other = actor.isPreferred() ? "" : "; also called " + actor.name();
        return actor.kind().label + other + (roles.isEmpty() ? "" : "; " + String.join(", ", roles)) + "; "
                + (actor.statements() == 1 ? "1 statement" : actor.statements() + " statements");
    }

    private static ObjectNode type(ActorKind kind, boolean withBroader) {
        ObjectNode type = JSON.objectNode().put("id", kind.id()).put("name", kind.label);
        if (withBroader) {
            kind.broader().ifPresent(above -> type.putArray("broader").add(type(above, true)));
        }
        return type;
    }

    /**
     * Actors whose names begin with the words or have them.
     *
     * @param type only actors of this type; empty for all
     * @param cursor how many to skip
     */
    public ObjectNode actorsBeginning(String prefix, String type, int cursor) {
        Set<ActorKind> kinds = ActorKind.named(type).map(Set::of).orElse(Set.of());
        ActorNames names = names();
        return Reading.from(dataset, () -> {
            Map<String, Borne> actors = new LinkedHashMap<>();
            String id = prefix.startsWith(space) ? prefix.substring(space.length()) : prefix;
            names.beginning(FoldedName.of(prefix), id, kinds, (cursor + SUGGESTIONS) * NAMES_OF_ONE)
                    .forEach(name -> actors.putIfAbsent(name.id(), name));
            ObjectNode json = JSON.objectNode();
            ArrayNode result = json.putArray("result");
            actors.values().stream().skip(cursor).limit(SUGGESTIONS).forEach(actor -> result.addObject().put("id", actor.id())
                    .put("name", actor.label()).put("description", description(actor, facts()))
                    .putArray("notable").add(type(actor.kind(), false)));
            return json;
        });
    }

    /** Types whose name or id begins with the words. */
    public ObjectNode typesBeginning(String prefix, int cursor) {
        ObjectNode json = JSON.objectNode();
        ArrayNode result = json.putArray("result");
        Stream.of(ActorKind.values()).filter(kind -> begins(kind.id(), prefix) || begins(kind.label, prefix)
                || kind.term.getURI().equals(prefix)).skip(cursor).forEach(kind -> result.add(type(kind, true)));
        return json;
    }

    /** Properties that a query may name, whose name or id begins with the words. */
    public ObjectNode propertiesBeginning(String prefix, int cursor) {
        ObjectNode json = JSON.objectNode();
        ArrayNode result = json.putArray("result");
        Stream.of(ActorProperty.values()).filter(each -> each.scored && (begins(each.id, prefix) || begins(each.label, prefix)))
                .skip(cursor).forEach(each -> result.add(property(each).put("description", each.description)));
        return json;
    }

    private static boolean begins(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.strip().toLowerCase(Locale.ROOT));
    }

    /** Properties that a table of found actors can be extended by: the same for every type. */
    public ObjectNode proposals(String type, int limit) {
        ObjectNode json = JSON.objectNode();
        ArrayNode properties = json.putArray("properties");
        Stream.of(ActorProperty.values()).limit(limit).forEach(each -> properties.add(property(each).put("description", each.description)));
        return json.put("type", type).put("limit", limit);
    }

    private static ObjectNode property(ActorProperty property) {
        return JSON.objectNode().put("id", property.id).put("name", property.label);
    }

    /**
     * The values of properties, for the actors of a list.
     *
     * @param query a JSON object with {@code ids} and {@code properties}
     * @return nothing where more than {@value #MOST_EXTENDED} are asked for
     * @throws InputException where it is no such query
     */
    public Optional<ObjectNode> extended(String query) throws InputException {
        JsonNode json = NameQuery.object("extend", query);
        JsonNode ids = json.path("ids");
        JsonNode asked = json.path("properties");
        if (!ids.isArray() || !asked.isArray()) {
            throw new InputException("extend", "ids or properties are missing; give a list of each");
        }
        if (ids.size() > MOST_EXTENDED) {
            return Optional.empty();
        }
        ActorNames names = names();
        ObjectNode answer = JSON.objectNode();
        ArrayNode meta = answer.putArray("meta");
        asked.forEach(each -> {
            String id = each.path("id").asText();
            ObjectNode column = meta.addObject().put("id", id);
            Optional<ActorProperty> property = ActorProperty.named(id);
            column.put("name", property.map(known -> known.label).orElse(id));
            property.filter(ActorExtension::hasActors).ifPresent(known -> column.set("type", type(
                    known == ActorProperty.COUNTRY ? ActorKind.STATE : ActorKind.ORGANIZATION, false)));
        });
        ObjectNode rows = answer.putObject("rows");
        Reading.from(dataset, () -> {
            ActorExtension extension = new ActorExtension(facts());
            ids.forEach(id -> {
                ObjectNode row = rows.putObject(id.asText());
                Optional<Borne> actor = names.of(id.asText());
                asked.forEach(each -> {
                    ArrayNode values = row.putArray(each.path("id").asText());
                    Optional<ActorProperty> property = ActorProperty.named(each.path("id").asText());
                    if (actor.isPresent() && property.isPresent()) {
                        extension.values(actor.get(), property.get()).forEach(values::add);
                    }
                });
            });
        });
        return Optional.of(answer);
    }

    /** A few lines on an actor; nothing where nobody has this id. */
    public Optional<ActorPreview> preview(String id) {
        Optional<Borne> found = names().of(id);
        return found.map(actor -> Reading.from(dataset, () -> {
            ActorFacts facts = facts();
            return new ActorPreview(actor.label(), actor.kind().label, "/" + ACTORS + actor.id(), facts.roles(actor.id(), 3),
                    facts.otherNames(actor.id()).stream().limit(5).toList(), actor.statements(), facts.mentions(actor.id()),
                    facts.firstAndLastDay(actor.id()));
        }));
    }
}
