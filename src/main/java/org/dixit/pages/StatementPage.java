package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.jspecify.annotations.Nullable;

/** The page about a statement: the words in their place, who says them and how, and the way by which they reached the article. */
public final class StatementPage implements EntityPage.Kind {

    private static final int MOST_CHAINS = 4;
    private static final int MOST_ALIKE = 20;
    private static final int TITLE_LENGTH = 80;

    private static final List<Node> FACETS = List.of(Vocabulary.act, Vocabulary.certainty, Vocabulary.polarity, Vocabulary.temporality,
            Vocabulary.channel);

    private static final Set<Node> OWN = Set.of(Rdf.type, Vocabulary.reportedIn, Vocabulary.speaker, Vocabulary.content,
            Vocabulary.act, Vocabulary.certainty, Vocabulary.polarity, Vocabulary.temporality, Vocabulary.channel,
            Vocabulary.confidence, Vocabulary.contentEvidence, Prov.qualifiedAttribution, Prov.wasGeneratedBy, Vocabulary.mentions,
            Vocabulary.about, Vocabulary.citedSource, Vocabulary.reports, Vocabulary.reportsTransitively,
            Vocabulary.originalStatement, Vocabulary.originalSpeaker, Vocabulary.sameQuotationAs, Vocabulary.wasRevisedBy,
            Vocabulary.saidOn);

    private static final Set<Node> INCOMING = Set.of(Vocabulary.reports, Vocabulary.reportsTransitively, Vocabulary.originalStatement,
            Vocabulary.sameQuotationAs, Vocabulary.quotation, Vocabulary.wasRevisedBy);

    private final Parts parts;
    private final Facts facts;
    private final Names names;
    private final Marks marks;
    private final SameWords sameWords;

    StatementPage(Parts parts) {
        this.parts = parts;
        this.facts = parts.facts;
        this.names = parts.names;
        this.marks = new Marks(facts);
        this.sameWords = new SameWords(parts);
    }

    /**
     * What the page shows.
     *
     * @param frame around it
     * @param heading of the page
     * @param said the statement as others' lists show it
     * @param passage its words as they stand in the article, with what stands around them as far as that is known
     * @param whole whether the passage is the article's own text, not put together of what is known of it
     * @param quoted whether all words stand in quotation marks
     * @param attributions who says it, and how the article tells so
     * @param chains of reports from the original speaker to the article, one for each original statement
     * @param facets of meaning with their definitions
     * @param confidence of the extractor; empty where not told
     * @param saidOn the date on which it was said, where told
     * @param about actors that it is about
     * @param mentions other actors that it names
     * @param cited sources that it relies on
     * @param evidence the places on which all this rests
     * @param handsOn statements that this one reports
     * @param alike statements of other articles with the same words
     * @param revisedBy the statement that took its place, in a later version of the article
     * @param revises the statement whose place it took
     * @param run that found it
     * @param runRows what is known of the run
     * @param rest whatever else is said of it
     */
    public record View(Frame frame, String heading, Said said, List<Marks.Piece> passage, boolean whole, boolean quoted,
            List<Attributed> attributions, List<List<Step>> chains, List<Facet> facets, String confidence, String saidOn,
            List<Text> about, List<Text> mentions, List<Text> cited, List<Place> evidence, List<Said> handsOn,
            List<SameWords.Alike> alike, List<Said> revisedBy, List<Said> revises, @Nullable Text run, List<EntityPage.Row> runRows,
            List<EntityPage.Row> rest) {
    }

    /**
     * Who says it, as the article tells.
     *
     * @param anchor on the page
     * @param speaker or nobody
     * @param role in which the speaker speaks here
     * @param at the organization and the place of the role
     * @param mention the words that name the speaker
     * @param cue the words that say that it is said
     * @param stance of the article
     * @param confidence that this is the speaker
     * @param corrections by people
     */
    public record Attributed(String anchor, @Nullable Text speaker, @Nullable Text role, List<Text> at, String mention, String cue,
            @Nullable Facet stance, String confidence, List<Text> corrections) {
    }

    /**
     * One value of a list of values.
     *
     * @param property whose value it is
     * @param value by its label
     * @param definition of the value
     */
    public record Facet(Text property, Text value, String definition) {
    }

    /**
     * A step on the way from the original speaker to the reader.
     *
     * @param speakers at this step; nobody where none is named
     * @param act what they do: say, report, deny
     * @param words of the statement
     * @param href of its page; empty where it is the page itself
     * @param cited the sources that it cites
     */
    public record Step(List<Text> speakers, String act, String words, String href, List<Text> cited) {
    }

    /**
     * A place in the article.
     *
     * @param anchor on the page
     * @param holds what stands there: content, cue or source
     * @param words that do; empty where the dataset carries none
     * @param start its first character, in Unicode code points
     * @param end the one after its last
     */
    public record Place(String anchor, String holds, String words, int start, int end) {
    }

    @Override
    public Page of(Node statement, List<EntityPage.Form> forms, Asked asked) {
        Said said = parts.sayings.said(statement);
        String speakers = new NamesByKind(names, facts).speakers(statement);
        List<Marks.Mark> places = marks.of(statement, Marks.UNNUMBERED);
        Optional<Node> article = facts.object(statement, Vocabulary.reportedIn);
        Optional<String> text = article.flatMap(where -> facts.literal(where, Vocabulary.text));
        List<Marks.Piece> passage = text.isPresent() ? around(text.get().codePoints().toArray(), places) : Marks.shown(places);
        Optional<Node> run = facts.object(statement, Prov.wasGeneratedBy);
        List<Node> about = facts.objects(statement, Vocabulary.about);
        List<Node> mentions = facts.objects(statement, Vocabulary.mentions).stream().filter(actor -> !about.contains(actor)).toList();
        String words = said.words().isEmpty() ? "" : ": " + Names.quoted(Names.shorten(said.words(), TITLE_LENGTH));
        return new Page("statement.jte", new View(frame(statement, said, speakers, words, forms),
                said.speakers().isEmpty() ? "A statement that the article ascribes to nobody" : "Statement by " + speakers,
                said, passage, text.isPresent(), facts.is(statement, Schema.Quotation), attributions(statement), chains(statement),
                facets(statement), facts.literal(statement, Vocabulary.confidence).orElse(""),
                facts.literal(statement, Vocabulary.saidOn).orElse(""), parts.sayings.texts(about), parts.sayings.texts(mentions),
                parts.sayings.texts(facts.objects(statement, Vocabulary.citedSource)), places.stream().map(StatementPage::place).toList(),
                said(facts.objects(statement, Vocabulary.reports)), sameWords.of(statement, MOST_ALIKE),
                said(facts.objects(statement, Vocabulary.wasRevisedBy)),
                said(facts.subjects(Vocabulary.wasRevisedBy, statement, MOST_ALIKE)),
                run.map(names::text).orElse(null), run.map(node -> parts.rows.own(node, Set.of(Rdf.type))).orElse(List.of()),
                parts.rows.own(statement, OWN)));
    }

    private Frame frame(Node statement, Said said, String speakers, String words, List<EntityPage.Form> forms) {
        Text article = said.article();
        List<Text> place = new ArrayList<>();
        if (article == null) {
            place.add(new Text("Statements", "/statements", ""));
        } else {
            place.add(new Text("Articles", "/articles", ""));
            place.add(article);
        }
        StringBuilder cited = new StringBuilder(speakers);
        if (!said.words().isEmpty()) {
            cited.append(": ").append(Names.quoted(said.words()));
        }
        if (article != null) {
            cited.append(", as reported in ").append(Names.quoted(article.text()));
            Text publisher = said.publisher();
            cited.append(publisher == null ? "" : ", " + publisher.text());
            String date = facts.object(statement, Vocabulary.reportedIn)
                    .flatMap(where -> facts.literal(where, Vocabulary.publishedOn)).orElse("");
            cited.append(date.isEmpty() ? "" : ", " + date);
        }
        return parts.frame(statement.getURI(), speakers + words, "Reported, not asserted: " + cited, place, cited.toString(),
                INCOMING, forms);
    }

    private List<Said> said(List<Node> statements) {
        return statements.stream().map(parts.sayings::said).toList();
    }

    /** The paragraphs that the places stand in. */
    private static List<Marks.Piece> around(int[] text, List<Marks.Mark> places) {
        List<Marks.Mark> inside = places.stream().filter(place -> place.end() <= text.length).toList();
        if (inside.isEmpty()) {
            return List.of();
        }
        int first = inside.stream().mapToInt(Marks.Mark::start).min().orElseThrow();
        int last = inside.stream().mapToInt(Marks.Mark::end).max().orElseThrow();
        return Marks.marked(text, Marks.paragraphStart(text, first), Marks.paragraphEnd(text, last), inside);
    }

    private static Place place(Marks.Mark mark) {
        String holds = switch (mark.what()) {
            case CONTENT -> "what is said";
            case CUE -> "that it is said";
            case SOURCE -> "who says it";
        };
        return new Place(anchor(mark.evidence()), holds, mark.words(), mark.start(), mark.end());
    }

    private static String anchor(Node part) {
        return part.getURI().substring(part.getURI().indexOf('#') + 1);
    }

    private List<Facet> facets(Node statement) {
        return FACETS.stream().flatMap(facet -> facet(statement, facet).stream()).toList();
    }

    private Optional<Facet> facet(Node of, Node property) {
        return facts.object(of, property).map(value -> new Facet(names.property(property), names.text(value),
                facts.literal(value, Vocabulary.Skos.definition).orElse("")));
    }

    private List<Attributed> attributions(Node statement) {
        return parts.sayings.attributions(statement).stream().map(attribution -> {
            Optional<Node> role = facts.object(attribution, Vocabulary.role);
            List<Node> at = new ArrayList<>();
            role.flatMap(held -> facts.object(held, Vocabulary.organization)).ifPresent(at::add);
            role.flatMap(held -> facts.object(held, Vocabulary.place)).ifPresent(at::add);
            return new Attributed(anchor(attribution), facts.object(attribution, Prov.agent).map(names::text).orElse(null),
                    role.map(names::text).orElse(null), parts.sayings.texts(at),
                    facts.literal(attribution, Vocabulary.sourceMention).orElse(""),
                    facts.literal(attribution, Vocabulary.cue).orElse(""), facet(attribution, Vocabulary.stance).orElse(null),
                    facts.literal(attribution, Vocabulary.confidence).orElse(""),
                    parts.sayings.texts(facts.objects(attribution, Vocabulary.wasCorrectedBy)));
        }).toList();
    }

    /** From within: the original statement, those that hand it on up to this one, and those that hand this one on. */
    private List<List<Step>> chains(Node statement) {
        List<List<Step>> chains = new ArrayList<>();
        for (List<Node> inwards : parts.sayings.inwards(statement, MOST_CHAINS)) {
            List<Node> way = new ArrayList<>(inwards.reversed());
            way.addAll(parts.sayings.outwards(statement));
            chains.add(way.stream().map(node -> step(node, statement)).toList());
        }
        return chains;
    }

    private Step step(Node statement, Node page) {
        List<Node> speakers = facts.objects(statement, Vocabulary.speaker);
        List<Node> cited = facts.objects(statement, Vocabulary.citedSource).stream().filter(source -> !speakers.contains(source)).toList();
        return new Step(parts.sayings.texts(speakers), facts.object(statement, Vocabulary.act).map(names::label).orElse(""),
                facts.literal(statement, Vocabulary.content).map(words -> Names.quoted(Names.shorten(words, 200))).orElse(""),
                statement.equals(page) ? "" : names.href(statement.getURI()), parts.sayings.texts(cited));
    }
}
