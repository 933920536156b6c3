package org.dixit.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.jspecify.annotations.Nullable;

/** The page about an actor: who it is, what it is reported to have said, what others say of it; of an outlet, what it publishes. */
public final class ActorPage implements EntityPage.Kind {

    private static final int DIGESTS_KEPT = 500;
    private static final int MOST_ROLES = 40;

    /** Shown in a way of their own. */
    private static final Set<Node> OWN = Set.of(Rdf.type, Rdf.label, Vocabulary.namedIn, Vocabulary.identification,
            Vocabulary.Skos.exactMatch);
    private static final Set<Node> INCOMING = Set.of(Vocabulary.speaker, Vocabulary.mentions, Vocabulary.about, Vocabulary.holder,
            Vocabulary.publisher, Vocabulary.originalSpeaker, Prov.agent);

    private final Parts parts;
    private final Facts facts;
    private final Names names;
    private final Catalogue catalogue;

    /** What takes longer than a page may; a release does not change. */
    private final Cache<Node, Digest> digests = CacheFactory.createCache(DIGESTS_KEPT);

    ActorPage(Parts parts) {
        this.parts = parts;
        this.facts = parts.facts;
        this.names = parts.names;
        this.catalogue = parts.catalogue;
    }

    private record Digest(ActorRows rows, List<RoleHeld> roles, @Nullable Timeline timeline, SpeakingOf speakingOf,
            @Nullable Publishing publishing) {
    }

    /**
     * What the page shows.
     *
     * @param frame around it
     * @param name of the actor
     * @param kinds of actor
     * @param facts that the dataset holds of it
     * @param identifiers elsewhere
     * @param roles that articles give it, newest first
     * @param moreRoles whether there are more
     * @param timeline of statements, where they are of several days
     * @param by what the actor is reported to have said
     * @param about what others are
     * @param speakingOf who speaks of whom
     * @param articles that name the actor
     * @param publishing of an outlet that publishes
     * @param published its articles
     * @param query the actor as the value of a list's parameter
     */
    public record View(Frame frame, String name, List<Text> kinds, List<EntityPage.Row> facts, List<Identifier> identifiers,
            List<RoleHeld> roles, boolean moreRoles, @Nullable Timeline timeline, Listed<Said> by, Listed<Said> about,
            SpeakingOf speakingOf, Listed<ArticleLine> articles, @Nullable Publishing publishing, Listed<ArticleLine> published,
            String query) {
    }

    /**
     * The actor in a register.
     *
     * @param register by its name
     * @param entry there
     * @param confidence that it is the same; empty where not told
     */
    public record Identifier(String register, Text entry, String confidence) {
    }

    @Override
    public Page of(Node actor, List<EntityPage.Form> forms, Asked asked) {
        Digest digest = digests.get(actor, this::digest);
        ActorRows rows = digest.rows();
        String name = names.wholeLabel(actor);
        List<Text> kinds = facts.objects(actor, Rdf.type).stream().map(names::text).toList();
        String kind = kinds.stream().map(Text::text).collect(Collectors.joining(", "));
        Listed<Said> said = Listed.of(rows.by(), "statements", asked, this::said);
        Listed<Said> about = Listed.of(rows.about(), "about", asked, this::said);
        List<Text> place = rows.published().isEmpty() ? List.of(new Text("Actors", "/actors", ""))
                : List.of(new Text("Publishers", "/publishers", ""));
        Frame frame = parts.frame(actor.getURI(), name + " (" + kind + ")",
                name + ", " + kind + ": " + said.count() + " reported statements, with their words, articles and sources; "
                        + about.count() + " statements of others about it.",
                place, name + " (" + kind + ")", INCOMING, forms);
        return new Page("actor.jte", new View(frame, name, kinds, parts.rows.own(actor, OWN), identifiers(actor),
                digest.roles().subList(0, Math.min(MOST_ROLES, digest.roles().size())), digest.roles().size() > MOST_ROLES,
                digest.timeline(), said, about, digest.speakingOf(), Listed.of(rows.naming(), "articles", asked, this::article),
                digest.publishing(), Listed.of(rows.published(), "published", asked, this::article),
                URLEncoder.encode(facts.path(actor), StandardCharsets.UTF_8).replace("%2F", "/")));
    }

    private Digest digest(Node actor) {
        ActorRows rows = ActorRows.of(facts.path(actor), catalogue).orElseGet(ActorRows::none);
        Column date = catalogue.statements().column("date");
        return new Digest(rows, RoleHeld.of(rows, MOST_ROLES + 1, catalogue, names),
                Timeline.of(ActorRows.days(rows.by(), date), ActorRows.days(rows.mentioning(), date)),
                SpeakingOf.of(rows, catalogue, names), rows.published().isEmpty() ? null : Publishing.of(rows, catalogue, names));
    }

    private Said said(int statement) {
        return parts.sayings.said(facts.thing(catalogue.statements().path(statement)));
    }

    private ArticleLine article(int row) {
        return ArticleLine.of(row, catalogue, names);
    }

    private List<Identifier> identifiers(Node actor) {
        List<Identifier> identifiers = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (Node identification : facts.objects(actor, Vocabulary.identification)) {
            facts.object(identification, Vocabulary.identifier).filter(seen::add).ifPresent(entry -> identifiers.add(
                    identifier(entry, facts.literal(identification, Vocabulary.confidence).orElse(""))));
        }
        facts.objects(actor, Vocabulary.Skos.exactMatch).stream().filter(seen::add)
                .forEach(entry -> identifiers.add(identifier(entry, "")));
        return identifiers;
    }

    private Identifier identifier(Node entry, String confidence) {
        if (!entry.isURI()) {
            return new Identifier("", names.text(entry), confidence);
        }
        String iri = entry.getURI();
        String host = iri.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/:?#].*", "");
        String register = switch (host) {
            case "wikidata.org" -> "Wikidata";
            case "dbpedia.org" -> "DBpedia";
            case "viaf.org" -> "VIAF";
            case "d-nb.info" -> "GND";
            case "sws.geonames.org", "geonames.org" -> "GeoNames";
            default -> host;
        };
        return new Identifier(register, new Text(iri.replaceFirst(".*[/#](?=.)", ""), names.href(iri), ""), confidence);
    }
}
