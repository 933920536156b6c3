package org.dixit.statement;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** No phrase for a silence is longer, in characters. */
    private static final int SILENCE = 40;

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
        List<Relation> relations = finder.find(article).stream().sorted(TEXT_ORDER).toList();
        boolean[] speaking = marked(words, relations.stream().map(Relation::source).toList());
        boolean[] reported = marked(words, relations.stream().map(Relation::content).toList());

        Actor publisher = publisher(article);
        Cast cast = Cast.of(words, NameSenses.tellApart(words, Names.in(words, names), names), speaking, publisher);
        Institutions institutions = new Institutions(words, cast, names);
        Roles roles = Roles.in(words, cast, institutions);
        Actor author = article.authors().size() == 1 ? Actor.local(ActorType.PERSON, article.authors().getFirst()) : null;
        SpeakerResolver resolver = new SpeakerResolver(words, cast, roles, institutions, reported, author);
        CitedSources cited = new CitedSources(words, cast, roles, resolver);
        int[] parents = Chains.parents(words, relations);
        List<List<Integer>> reports = Chains.children(parents);

        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            TextSpan around = parents[i] < 0 ? null : hull(relations.get(parents[i]).content());
            List<Speaker> speakers = speakers(words, resolver, relation);
            Facets facets = facets(words, cast, relation, speakers);
            statements.add(new Statement(
                    relation.content(),
                    attributions(relation, speakers, roles, facets.stance()),
                    facets.channel(), act(facets, speakers), facets.certainty(), facets.polarity(), facets.temporality(),
                    cited.of(relation, speakers, around),
                    Topics.mentions(words, cast, relation.content()),
                    Topics.about(words, cast, relation.content()),
                    SayingDate.of(words, relation, article.publishedOn()),
                    relation.confidence() * speakers.stream().mapToDouble(Speaker::confidence).min().orElse(1),
                    reports.get(i)));
        }
        return new ArticleStatements(article, publisher, statements, roles.all(), otherNames(cast), named(words, cast));
    }

    private static List<Speaker> speakers(ArticleWords words, SpeakerResolver resolver, Relation relation) {
        List<Speaker> speakers = resolver.speakers(relation.source());
        if (!speakers.isEmpty() || !relation.cue().isEmpty() || Quoting.of(words, relation.content()) == Channel.INDIRECT) {
            return speakers;
        }
        Speaker continuing = resolver.continuing(words.at(relation.content().getFirst().start()));
        return continuing == null ? List.of() : List.of(continuing);
    }

    private Facets facets(ArticleWords words, Cast cast, Relation relation, List<Speaker> speakers) {
        Actor speaker = speakers.isEmpty() ? null : speakers.getFirst().actor();
        return Facets.of(words, cast, relation.cue(), relation.content(), entry(words.text(), relation), !relation.source().isEmpty(),
                speaker);
    }

    private Optional<CueEntry> entry(String text, Relation relation) {
        if (relation.cue().isEmpty()) {
            return Optional.empty();
        }
        String cue = relation.cue().stream().map(piece -> piece.in(text)).collect(Collectors.joining(" "));
        Optional<CueEntry> alone = lexicon.entryFor(cue);
        String lemma = alone.map(entry -> entry.lemma() + " ").orElse("");
        return lexicon.entryFor(cue + " " + contentAfterCue(text, relation))
                .filter(both -> both.act() == Act.DECLINE && both.lemma().startsWith(lemma)).or(() -> alone);
    }

    /**
     * The beginning of what follows the cue at once: of "declined to comment" a network may take "declined" alone for the cue, or
     * "to" for a word of both.
     */
    private static String contentAfterCue(String text, Relation relation) {
        TextSpan cue = relation.cue().getLast();
        TextSpan content = relation.content().isEmpty() ? cue : relation.content().getFirst();
        boolean follows = content.start() > cue.start()
                && text.substring(Math.min(cue.end(), content.start()), content.start()).isBlank();
        int end = Math.max(cue.end(), Math.min(content.end(), cue.end() + SILENCE));
        return follows ? text.substring(cue.end(), end) : "";
    }

    /** What a medium asserts it reports. */
    private static Act act(Facets facets, List<Speaker> speakers) {
        boolean medium = !speakers.isEmpty() && speakers.getFirst().actor().type() == ActorType.MEDIA_OUTLET;
        return medium && facets.act() == Act.ASSERT ? Act.REPORT : facets.act();
    }

    private static List<Attribution> attributions(Relation relation, List<Speaker> speakers, Roles roles, Stance stance) {
        if (speakers.isEmpty()) {
            return List.of(new Attribution(null, relation.source(), relation.cue(), stance, null, relation.confidence()));
        }
        return speakers.stream().map(speaker -> new Attribution(speaker.actor(), relation.source(), relation.cue(), stance,
                speaker.role() != null ? speaker.role() : roles.of(speaker.actor()),
                relation.confidence() * speaker.confidence())).toList();
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
