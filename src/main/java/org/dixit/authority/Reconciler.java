package org.dixit.authority;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.dixit.authority.ReconciliationSettings.Known;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.RoleHolding;
import org.jspecify.annotations.Nullable;

/**
 * Links actors that the authority files do not know through a reconciliation service. A candidate is taken if it is of the actor's
 * kind and the service is sure of it, or, where a least score is set, if it reaches that score and bears the very name; and only if
 * it is the only such one. Groups, and persons of whom the article tells but one word of a name, are not asked.
 *
 * <p>What is found depends on the article and the kept or given answers alone. Where the service fails, its actors stay unlinked;
 * the first failure is told, and after a few in a row the service is asked no more. Safe for many threads.
 */
public final class Reconciler {

    /** The service is sure and nothing speaks against it; but nobody has compared more than the name. */
    private static final double MATCHED = 0.8;
    /** The name and the kind are right and no other of that name scores as high. */
    private static final double SCORED = 0.7;
    private static final int PATIENCE_WITH_FAILURES = 3;
    private static final int ID_HASH = 12;

    private final ReconciliationSettings settings;
    private final ReconciliationService service;
    private final Map<URI, AuthorityEntry> known = new HashMap<>();
    private final Consumer<String> tell;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    /**
     * @param known the entries of the authority files: an entity that one of them is the same as leads to that entry
     * @param tell receives, once, what is wrong with the service
     */
    public Reconciler(ReconciliationSettings settings, Collection<AuthorityEntry> known, Consumer<String> tell) {
        this(settings, known, tell, ReconciliationService.Patience.USUAL);
    }

    Reconciler(ReconciliationSettings settings, Collection<AuthorityEntry> known, Consumer<String> tell,
            ReconciliationService.Patience patience) {
        this.settings = settings;
        this.service = new ReconciliationService(settings, patience);
        this.tell = tell;
        for (AuthorityEntry entry : known) {
            entry.sameAs().forEach(same -> this.known.putIfAbsent(same, entry));
        }
    }

    /** The same statements, with the actors linked that the service knows. */
    public ArticleStatements link(ArticleStatements read) {
        Set<Actor> open = new LinkedHashSet<>();
        read.mapActors(actor -> {
            if (isOpen(actor)) {
                open.add(actor);
            }
            return actor;
        });
        if (open.isEmpty()) {
            return read;
        }
        try {
            Map<Actor, Actor> linked = linked(open, read.roles());
            return linked.isEmpty() ? read : read.mapActors(actor -> linked.getOrDefault(actor, actor));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return read;
        } catch (IOException | InputException failure) {
            failed(failure);
            return read;
        }
    }

    private void failed(Exception failure) {
        if (!told.getAndSet(true)) {
            tell.accept(failure.getMessage() + "; actors that it was to be asked for stay unlinked");
        }
        failuresInARow.incrementAndGet();
    }

    private static boolean isOpen(Actor actor) {
        boolean askable = switch (actor.type()) {
            case PERSON -> actor.name().indexOf(' ') > 0;
            case ORGANIZATION, MEDIA_OUTLET -> true;
            case STATE, GROUP -> false;
        };
        return askable && actor.entry() == null;
    }

    private Map<Actor, Actor> linked(Set<Actor> open, List<RoleHolding> roles) throws IOException, InputException, InterruptedException {
        boolean asking = failuresInARow.get() < PATIENCE_WITH_FAILURES;
        if (!asking && !service.isKnown()) {
            return Map.of();
        }
        ServiceManifest manifest = service.manifest();
        Map<Actor, ReconciliationQuery> queries = new LinkedHashMap<>();
        for (Actor actor : open) {
            queries.put(actor, query(actor, roles.stream().filter(role -> role.holder().equals(actor)).toList(), manifest));
        }
        List<ReconciliationQuery> unasked = new ArrayList<>();
        for (ReconciliationQuery query : queries.values()) {
            if (service.kept(query).isEmpty()) {
                unasked.add(query);
            }
        }
        if (asking && !unasked.isEmpty()) {
            ask(unasked);
        }
        Map<Actor, Actor> linked = new HashMap<>();
        for (Map.Entry<Actor, ReconciliationQuery> asked : queries.entrySet()) {
            Optional<List<ReconciliationCandidate>> candidates = service.kept(asked.getValue());
            candidates.flatMap(found -> choose(asked.getKey(), found, manifest)).ifPresent(actor -> linked.put(asked.getKey(), actor));
        }
        return linked;
    }

    /** A failure here leaves alone those whose answers are kept. */
    private void ask(List<ReconciliationQuery> queries) throws InterruptedException {
        try {
            service.ask(queries);
            failuresInARow.set(0);
        } catch (IOException | InputException failure) {
            failed(failure);
        }
    }

    private ReconciliationQuery query(Actor actor, List<RoleHolding> roles, ServiceManifest manifest) {
        String type = settings.types().get(actor.type());
        List<ReconciliationQuery.Property> properties = new ArrayList<>();
        for (RoleHolding role : roles) {
            addProperty(Known.ROLE, role.role(), null, properties);
            for (Actor organization : role.organization() == null ? List.<Actor>of() : List.of(role.organization())) {
                addProperty(Known.ORGANIZATION, organization.name(), idOf(organization, manifest), properties);
            }
            for (Actor place : role.place() == null ? List.<Actor>of() : List.of(role.place())) {
                addProperty(Known.COUNTRY, place.name(), idOf(place, manifest), properties);
            }
        }
        return new ReconciliationQuery(actor.name(), type != null ? List.of(type) : manifest.typesFor(actor.type()),
                properties.stream().distinct().toList());
    }

    private void addProperty(Known what, String value, @Nullable String id, List<ReconciliationQuery.Property> properties) {
        String pid = settings.properties().get(what);
        if (pid != null) {
            properties.add(new ReconciliationQuery.Property(pid, value, id));
        }
    }

    /** The service's own id of an actor that the authority files have an identifier of the same space for. */
    private static @Nullable String idOf(Actor actor, ServiceManifest manifest) {
        if (actor.entry() == null) {
            return null;
        }
        return actor.entry().sameAs().stream().map(URI::toString).filter(same -> same.startsWith(manifest.identifierSpace()))
                .map(same -> same.substring(manifest.identifierSpace().length())).filter(id -> !id.isEmpty()).findFirst().orElse(null);
    }

    private Optional<Actor> choose(Actor actor, List<ReconciliationCandidate> candidates, ServiceManifest manifest) {
        List<ReconciliationCandidate> fitting = candidates.stream().filter(each -> fits(each, actor.type(), manifest)).toList();
        List<ReconciliationCandidate> good = fitting.stream().filter(each -> each.match() || reaches(each, actor.name())).toList();
        if (good.size() != 1) {
            return Optional.empty();
        }
        ReconciliationCandidate best = good.getFirst();
        boolean namesake = fitting.stream()
                .anyMatch(other -> other != best && hasName(other, actor.name()) && other.score() >= best.score());
        AuthorityEntry entry = entry(best, actor.type(), manifest);
        return namesake || !isOneKind(entry.type(), actor.type()) ? Optional.empty()
                : Optional.of(Actor.linked(entry, best.match() ? MATCHED : SCORED));
    }

    private static boolean isOneKind(ActorType one, ActorType other) {
        return one == other || one != ActorType.PERSON && other != ActorType.PERSON && one != ActorType.STATE && other != ActorType.STATE;
    }

    private boolean fits(ReconciliationCandidate candidate, ActorType type, ServiceManifest manifest) {
        String asked = settings.types().get(type);
        return candidate.types().isEmpty() ? manifest.isOnlyOf(type)
                : candidate.types().stream().anyMatch(each -> each.holds(type) || each.id().equals(asked));
    }

    private boolean reaches(ReconciliationCandidate candidate, String name) {
        return settings.minScore() != null && candidate.score() >= settings.minScore() && hasName(candidate, name);
    }

    private static boolean hasName(ReconciliationCandidate candidate, String name) {
        return Folding.fold(Folding.bare(candidate.name())).equals(Folding.fold(Folding.bare(name)));
    }

    /** An entry of the authority files where one is the same; else one whose id is made of the entity's identity in the service. */
    private AuthorityEntry entry(ReconciliationCandidate candidate, ActorType type, ServiceManifest manifest) {
        URI uri = manifest.uriOf(candidate.id());
        AuthorityEntry listed = uri == null ? null : known.get(uri);
        if (listed != null) {
            return listed;
        }
        String id = "reconciled-" + Sha256.hex(manifest.identifierSpace() + "\n" + candidate.id()).substring(0, ID_HASH);
        return new AuthorityEntry(id, type, candidate.name(), uri == null ? List.of() : List.of(uri));
    }
}
