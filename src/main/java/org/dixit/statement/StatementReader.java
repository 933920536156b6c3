package org.dixit.statement;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article's statements: takes the relations that a finder found as spans, and tells who the speakers are, in which roles
 * they speak, what the cue and its grammar say, which media are relied on and which statement reports which.
 */
public final class StatementReader implements StatementExtractor {

    private static final Comparator<Relation> TEXT_ORDER = Comparator
            .comparingInt((Relation relation) -> hull(relation).start())
            .thenComparing(relation -> hull(relation).end(), Comparator.reverseOrder())
            .thenComparing(relation -> relation.cue().isEmpty() ? hull(relation) : relation.cue().getFirst());

    private static final Set<String> NOBODY = Set.of("nobody", "anyone", "anybody");

    private final RelationFinder finder;
    private final NameLookup names;
    private final CueLexicon lexicon;

    /**
     * @param finder finds the relations
     * @param names the authority that names are looked up in
     * @param lexicon what each cue tells of its statement
     */
    public StatementReader(RelationFinder finder, NameLookup names, CueLexicon lexicon) {
        this.finder = finder;
        this.names = names;
        this.lexicon = lexicon;
    }

    @Override
    public ArticleStatements extract(Article article) {
        ArticleWords words = new ArticleWords(article);
        Findings read = finder.read(article);
        List<Relation> relations = read.relations().stream().filter(relation -> !isOfNobody(words, relation))
                .sorted(TEXT_ORDER).toList();
        boolean[] speaking = marked(words, relations.stream().map(Relation::source).toList());
        boolean[] reported = marked(words, relations.stream().map(Relation::content).toList());

        Actor publisher = publisher(article);
        Cast cast = Cast.of(words, NameSenses.tellApart(words, Names.in(words, names), names), new TypedNames(words, read.names()),
                speaking, publisher);
        Institutions institutions = new Institutions(words, cast, names);
        Roles roles = Roles.in(words, cast, institutions);
        Actor author = article.authors().size() == 1 ? Actor.local(ActorType.PERSON, article.authors().getFirst()) : null;
        SpeakerResolver resolver = new SpeakerResolver(words, cast, roles, institutions, reported, author);
        CitedSources cited = new CitedSources(words, cast, roles, resolver);
        FacetReader facetsOf = new FacetReader(words, cast, lexicon, publisher);
        int[] parents = Chains.parents(words, relations);
        List<List<Integer>> reports = Chains.children(parents);

        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            TextSpan around = parents[i] < 0 ? null : hull(relations.get(parents[i]).content());
            List<Speaker> speakers = speakers(words, resolver, relation);
            resolver.said(relation.content(), speakers);
            Actor speaker = speakers.isEmpty() ? null : speakers.getFirst().actor();
            Facets facets = facetsOf.read(relation, speaker, around != null);
            statements.add(new Statement(
                    relation.content(),
                    attributions(relation, speakers, roles, facets.stance()),
                    facets.channel(), facets.act(), facets.certainty(), facets.polarity(), facets.temporality(),
                    cited.of(relation, speakers, around),
                    Topics.mentions(words, cast, relation.content()),
                    Topics.about(words, cast, relation.content()),
                    SayingDate.of(words, relation, article.publishedOn()),
                    relation.confidence() * speakers.stream().mapToDouble(Speaker::confidence).min().orElse(1),
                    reports.get(i)));
        }
        List<Statement> complete = new OutermostSources(publisher, new Credits(article, names)).complete(statements);
        return new ArticleStatements(article, publisher, complete, roles.all(), otherNames(cast), named(words, cast));
    }

    /** "No one disputes that …", "as anybody believes": what nobody says, or might, is not said. */
    private static boolean isOfNobody(ArticleWords words, Relation relation) {
        int first = relation.source().isEmpty() ? -1 : words.at(relation.source().getFirst().start());
        String word = first < 0 ? "" : words.lower(first);
        return NOBODY.contains(word) || word.equals("no") && words.lower(first + 1).equals("one");
    }

    private static List<Speaker> speakers(ArticleWords words, SpeakerResolver resolver, Relation relation) {
        List<Speaker> speakers = resolver.speakers(relation.source());
        if (!relation.source().isEmpty() || !relation.cue().isEmpty() || Quoting.of(words, relation.content()) == Channel.INDIRECT) {
            return speakers;
        }
        Speaker continuing = resolver.continuing(words.at(relation.content().getFirst().start()));
        return continuing == null ? List.of() : List.of(continuing);
    }

    private static List<Attribution> attributions(Relation relation, List<Speaker> speakers, Roles roles, Stance stance) {
        if (speakers.isEmpty()) {
            return List.of(new Attribution(null, relation.source(), relation.cue(), stance, null, relation.confidence()));
        }
        return speakers.stream().map(speaker -> new Attribution(speaker.actor(), relation.source(), relation.cue(), stance,
                speaker.role() != null ? speaker.role() : roles.of(speaker.actor()),
                relation.confidence() * speaker.confidence(), speaker.grounds())).toList();
    }

    private @Nullable Actor publisher(Article article) {
        URI site = article.publisher() != null && article.publisher().site() != null ? article.publisher().site() : article.url();
        Optional<AuthorityEntry> byHost = site == null || site.getHost() == null
                ? Optional.empty() : names.byHost(site.getHost());
        if (byHost.isPresent()) {
            return Actor.linked(byHost.get(), Cast.LISTED);
        }
        if (article.publisher() == null) {
            return null;
        }
        String name = article.publisher().name().strip();
        return names.byName(name).filter(entry -> entry.type() == ActorType.MEDIA_OUTLET)
                .map(entry -> Actor.linked(entry, Cast.LISTED))
                .orElseGet(() -> Actor.local(ActorType.MEDIA_OUTLET, name));
    }

    private static List<ActorMention> named(ArticleWords words, Cast cast) {
        List<ActorMention> named = new ArrayList<>();
        for (Mention mention : cast.mentions()) {
            Actor actor = mention.actorOrState();
            if (actor != null && !cast.isPlace(mention)) {
                named.add(new ActorMention(actor, words.span(mention.first(), mention.end())));
            }
        }
        return named;
    }

    private static List<ArticleStatements.OtherName> otherNames(Cast cast) {
        Set<ArticleStatements.OtherName> others = new LinkedHashSet<>();
        for (Mention mention : cast.mentions()) {
            Actor actor = mention.actor();
            if (actor == null || actor.type() == ActorType.GROUP) {
                continue;
            }
            String form = mention.name().text();
            boolean articled = form.startsWith("The ") && (!mention.isMedium() || form.substring(4).equals(actor.name()));
            String other = articled ? form.substring(4) : form;
            if (!other.equals(actor.name())) {
                others.add(new ArticleStatements.OtherName(actor, other));
            }
        }
        return List.copyOf(others);
    }

    private static boolean[] marked(ArticleWords words, List<List<TextSpan>> spans) {
        boolean[] marked = new boolean[words.size() + 1];
        for (List<TextSpan> pieces : spans) {
            for (TextSpan piece : pieces) {
                for (int i = words.at(piece.start()); i < words.from(piece.end()); i++) {
                    marked[i] = true;
                }
            }
        }
        return marked;
    }

    private static TextSpan hull(Relation relation) {
        List<TextSpan> all = new ArrayList<>(relation.source());
        all.addAll(relation.cue());
        all.addAll(relation.content());
        return hull(all);
    }

    private static TextSpan hull(List<TextSpan> spans) {
        int start = spans.stream().mapToInt(TextSpan::start).min().orElse(0);
        int end = spans.stream().mapToInt(TextSpan::end).max().orElse(start);
        return new TextSpan(start, end);
    }
}
