package org.dixit.reuse;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dixit.reuse.ActorNames.Borne;

/**
 * Chooses among actors the candidates for a query. A wrong match is worse than none: only a candidate that bears the very name, and
 * that no other comes near, is a match; never a group, a person known by one word, or somebody whom a property speaks against.
 */
final class CandidateRanking {

    /** Below this score nothing is worth a look. */
    private static final double LEAST = 45;
    private static final double CERTAIN = 100;

    /** By how much a match leaves all others behind. */
    private static final double AHEAD = 10;

    /** Another name than the preferred one counts a little less. */
    private static final double OF_OTHER_NAME = 0.99;

    /** What the name alone is worth, where properties are asked for; they give the rest. */
    private static final double OF_NAME = 0.7;
    /** A property that the dataset does not know of an actor: neither for nor against it. */
    private static final double UNKNOWN = 0.7;
    private static final double AGAINST = 0.5;
    private static final double OTHER_IDENTITY = 0.5;

    /** Whose properties are compared; those further down could hardly win. */
    private static final int COMPARED = 25;

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final String WIKIDATA_SPACE = "http://www.wikidata.org/entity/";

    private final ActorNames names;
    private final ActorFacts facts;
    private final String space;

    CandidateRanking(ActorNames names, ActorFacts facts, String space) {
        this.names = names;
        this.facts = facts;
        this.space = space;
    }

    private record Likeness(Borne actor, double value, boolean same) {
    }

    /** @param against whether something known speaks against the actor */
    private record Rated(Likeness likeness, double score, boolean certain, boolean against) {
    }

    /** The candidates, best first. */
    List<Candidate> candidates(NameQuery query) {
        if (query.nowhere()) {
            return List.of();
        }
        List<Rated> rated = new ArrayList<>();
        for (Borne named : identified(query)) {
            rated.add(new Rated(new Likeness(named, 1, true), CERTAIN, true, false));
        }
        FoldedName asked = FoldedName.of(query.name());
        if (!asked.isEmpty()) {
            likest(asked, query).stream().filter(each -> rated.stream().noneMatch(other -> isSame(other, each)))
                    .limit(Math.max(COMPARED, query.limit())).map(each -> rate(each, query)).toList().forEach(rated::add);
        }
        List<Rated> ranked = rated.stream().filter(each -> each.score >= LEAST)
                .sorted(Comparator.comparingDouble((Rated each) -> -each.score)
                        .thenComparing(each -> each.likeness.actor.statements(), Comparator.reverseOrder())
                        .thenComparing(each -> each.likeness.actor.id())).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(query.limit(), ranked.size()); i++) {
            Rated each = ranked.get(i);
            boolean alone = i == 0 && (ranked.size() == 1 || each.score - ranked.get(1).score >= AHEAD
                    || each.certain && !ranked.get(1).certain);
            candidates.add(new Candidate(each.likeness.actor, Math.round(each.score * 10) / 10.0, alone && isSure(each)));
        }
        return candidates;
    }

    private static boolean isSame(Rated one, Likeness other) {
        return one.likeness.actor.id().equals(other.actor.id());
    }

    private static boolean isSure(Rated rated) {
        if (rated.certain) {
            return true;
        }
        Borne actor = rated.likeness.actor;
        boolean severalWords = FoldedName.of(actor.name()).words().size() > 1;
        return rated.likeness.same && !rated.against && actor.kind() != ActorKind.GROUP
                && (severalWords || actor.isPreferred() && actor.kind() != ActorKind.PERSON);
    }

    /** The actors that the query names by an identifier, ours or another's. */
    private Collection<Borne> identified(NameQuery query) {
        Map<String, Borne> found = new LinkedHashMap<>();
        List<String> identifiers = new ArrayList<>(List.of(query.name()));
        query.properties().stream().filter(each -> each.property() == ActorProperty.IDENTIFIER)
                .forEach(each -> each.values().forEach(value -> identifiers.add(value.text().isEmpty() ? value.id() : value.text())));
        for (String identifier : identifiers) {
            String own = identifier.startsWith(space) ? identifier.substring(space.length()) : identifier;
            Optional<Borne> ours = names.of(own);
            List<String> others = WIKIDATA.matcher(identifier).matches() ? facts.identifiedBy(WIKIDATA_SPACE + identifier)
                    : identifier.startsWith("http://") || identifier.startsWith("https://") ? facts.identifiedBy(identifier) : List.of();
            ours.ifPresent(actor -> found.put(actor.id(), actor));
            others.forEach(id -> names.of(id).ifPresent(actor -> found.put(actor.id(), actor)));
        }
        return found.values().stream()
                .filter(actor -> query.kinds().isEmpty() || actor.kind().lineage().stream().anyMatch(query.kinds()::contains)).toList();
    }

    /** Each actor once, under the name that is likest; the likest actor first. */
    private List<Likeness> likest(FoldedName asked, NameQuery query) {
        Map<String, Likeness> best = new LinkedHashMap<>();
        for (Borne name : names.like(asked, query.kinds())) {
            FoldedName held = FoldedName.of(name.name());
            boolean person = name.kind() == ActorKind.PERSON;
            double value = NameLikeness.of(asked, held, person) * (name.isPreferred() ? 1 : OF_OTHER_NAME);
            best.merge(name.id(), new Likeness(name, value, NameLikeness.same(asked, held, person)),
                    (one, other) -> other.value > one.value ? other : one);
        }
        return best.values().stream().sorted(Comparator.comparingDouble((Likeness each) -> -each.value)
                .thenComparing(each -> each.actor.statements(), Comparator.reverseOrder())
                .thenComparing(each -> each.actor.id())).toList();
    }

    private Rated rate(Likeness likeness, NameQuery query) {
        double score = 100 * likeness.value;
        if (query.properties().isEmpty()) {
            return new Rated(likeness, score, false, false);
        }
        Map<ActorProperty, List<ActorFacts.Value>> held = facts.telling(likeness.actor.id(), likeness.actor.kind());
        double sum = 0;
        boolean against = false;
        for (NameQuery.Known known : query.properties()) {
            List<ActorFacts.Value> values = held.getOrDefault(known.property(), List.of());
            if (known.property() == ActorProperty.IDENTIFIER && speaksAgainst(known, values)) {
                score *= OTHER_IDENTITY;
                against = true;
            }
            double agreement = values.isEmpty() || known.property() == ActorProperty.IDENTIFIER ? UNKNOWN : agreement(known, values);
            against |= agreement < AGAINST;
            sum += agreement;
        }
        return new Rated(likeness, score * (OF_NAME + (1 - OF_NAME) * sum / query.properties().size()), false, against);
    }

    /** Another identifier of the same register: nobody has two there. Equal ones never come here. */
    private static boolean speaksAgainst(NameQuery.Known known, List<ActorFacts.Value> held) {
        for (ActorFacts.Value asked : known.values()) {
            String address = WIKIDATA.matcher(asked.text()).matches() ? WIKIDATA_SPACE + asked.text() : asked.text();
            String register = host(address);
            if (!register.isEmpty() && held.stream().anyMatch(value -> host(value.text()).equals(register))) {
                return true;
            }
        }
        return false;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static double agreement(NameQuery.Known known, List<ActorFacts.Value> held) {
        double best = 0;
        for (ActorFacts.Value asked : known.values()) {
            FoldedName words = FoldedName.of(asked.text());
            for (ActorFacts.Value value : held) {
                if (!asked.id().isEmpty() && asked.id().equals(value.id())) {
                    return 1;
                }
                best = Math.max(best, ofWords(words, FoldedName.of(value.text())));
            }
        }
        return best;
    }

    /** "Minister" agrees with "foreign minister of the republic", though it says less. */
    private static double ofWords(FoldedName asked, FoldedName held) {
        if (asked.isEmpty()) {
            return 0;
        }
        long shared = asked.words().stream().filter(held.words()::contains).count();
        return Math.max(NameLikeness.of(asked, held, false), 0.9 * shared / asked.words().size());
    }
}
