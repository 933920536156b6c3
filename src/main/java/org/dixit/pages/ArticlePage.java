package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.jspecify.annotations.Nullable;

/** The page about an article: who speaks in it and how much, and its statements in their order, marked in its text where that is there. */
public final class ArticlePage implements EntityPage.Kind {

    /** An article with more statements than this is a book. */
    private static final int MOST_STATEMENTS = 400;
    private static final int MOST_ROLES = 60;

    /** What tells who speaks where in the article, and which roles it gives; the words themselves stand in its text. */
    private static final List<Node> READ_AHEAD = List.of(Vocabulary.contentEvidence, Prov.qualifiedAttribution, Vocabulary.cueEvidence,
            Vocabulary.sourceEvidence, Vocabulary.Oa.hasSelector, Vocabulary.Oa.start, Vocabulary.Oa.end, Vocabulary.speaker,
            Vocabulary.givenIn, Vocabulary.holder, Vocabulary.organization, Vocabulary.place);

    private static final Set<Node> OWN = Set.of(Rdf.type, DublinCore.title, Schema.url, Vocabulary.publisher, Vocabulary.publishedOn,
            DublinCore.creator, Vocabulary.text, Vocabulary.status, Vocabulary.versionNumber, Prov.wasRevisionOf);
    private static final Set<Node> INCOMING = Set.of(Vocabulary.reportedIn, Vocabulary.namedIn, Vocabulary.givenIn,
            Vocabulary.Oa.hasSource, Prov.wasRevisionOf);

    private final Parts parts;
    private final Facts facts;
    private final Names names;

    ArticlePage(Parts parts) {
        this.parts = parts;
        this.facts = parts.facts;
        this.names = parts.names;
    }

    /**
     * What the page shows.
     *
     * @param frame around it
     * @param title of the article
     * @param language of it; empty where unknown
     * @param publisher of it
     * @param date of it; empty where it has none
     * @param authors as the article names them
     * @param original the address where it was published; empty where unknown
     * @param status where it does not stand as first published
     * @param version of it; empty where not told
     * @param earlier versions that it revises
     * @param later versions that revise it
     * @param voices who speaks, most words first
     * @param exports where its evidence can be had for other programs
     * @param text paragraph by paragraph, marked; empty where the dataset does not carry it
     * @param statements in the order of the text
     * @param more whether there are more of them
     * @param roles that it gives
     * @param rest whatever else is said of it
     */
    public record View(Frame frame, String title, String language, @Nullable Text publisher, String date, List<String> authors,
            String original, @Nullable Text status, String version, List<ArticleLine> earlier, List<ArticleLine> later,
            List<Voice> voices, String exports, List<List<Marks.Piece>> text, List<Numbered> statements, boolean more, List<Given> roles,
            List<EntityPage.Row> rest) {
    }

    /**
     * A statement with its place in the article.
     *
     * @param number by which the text refers to it
     * @param said the statement
     * @param depth in how many statements of the article it stands, at most 3
     */
    public record Numbered(int number, Said said, int depth) {
    }

    /**
     * Somebody who speaks in the article.
     *
     * @param speaker or nobody
     * @param statements how many
     * @param characters of their contents, each of several speakers counted with all
     * @param percent of the one who has most
     */
    public record Voice(@Nullable Text speaker, int statements, int characters, int percent) {
    }

    /**
     * A role that the article gives.
     *
     * @param holder to whom
     * @param role which
     * @param at the organization and the place
     */
    public record Given(Text holder, Text role, List<Text> at) {
    }

    private record Placed(Node statement, List<Marks.Mark> marks, int at, int length) {
    }

    @Override
    public Page of(Node article, List<EntityPage.Form> forms, Asked asked) {
        List<Node> found = facts.subjects(Vocabulary.reportedIn, article, MOST_STATEMENTS + 1);
        Facts ahead = facts.graph(article, Vocabulary.Article).map(graph -> facts.readAhead(graph, READ_AHEAD)).orElse(facts);
        List<Placed> placed = placed(found.subList(0, Math.min(MOST_STATEMENTS, found.size())), new Marks(ahead));
        List<Marks.Mark> all = placed.stream().flatMap(one -> one.marks().stream()).toList();
        String title = names.wholeLabel(article);
        Text publisher = facts.object(article, Vocabulary.publisher).map(names::text).orElse(null);
        String date = facts.literal(article, Vocabulary.publishedOn).orElse("");
        Optional<Node> language = facts.object(article, DublinCore.title);
        Optional<Node> status = facts.object(article, Vocabulary.status);
        return new Page("article.jte", new View(frame(article, title, publisher, date, found.size(), forms), title,
                language.filter(Node::isLiteral).map(Node::getLiteralLanguage).orElse(""), publisher, date,
                facts.objects(article, DublinCore.creator).stream().map(node -> names.text(node).text()).toList(),
                facts.object(article, Schema.url).map(node -> node.isURI() ? names.href(node.getURI()) : "").orElse(""),
                status.filter(node -> !names.label(node).equals("published")).map(names::text).orElse(null),
                facts.literal(article, Vocabulary.versionNumber).orElse(""),
                lines(facts.objects(article, Prov.wasRevisionOf)), lines(facts.subjects(Prov.wasRevisionOf, article, 20)),
                voices(placed, ahead), names.href(article.getURI()),
                facts.literal(article, Vocabulary.text).map(text -> paragraphs(text, all)).orElse(List.of()),
                numbered(placed), found.size() > MOST_STATEMENTS, roles(article, ahead), parts.rows.own(article, OWN)));
    }

    private Frame frame(Node article, String title, @Nullable Text publisher, String date, int statements, List<EntityPage.Form> forms) {
        String published = (publisher == null ? "" : ", " + publisher.text()) + (date.isEmpty() ? "" : ", " + date);
        List<Text> place = new ArrayList<>(List.of(new Text("Articles", "/articles", "")));
        if (publisher != null) {
            place.add(publisher);
        }
        return parts.frame(article.getURI(), title + (publisher == null ? "" : ", " + publisher.text()),
                "Who says what in " + Names.quoted(title) + published + ": " + statements + " statements with speakers, words and sources.",
                place, "Statements reported in " + Names.quoted(title) + published, INCOMING, forms);
    }

    private List<ArticleLine> lines(List<Node> articles) {
        return articles.stream().flatMap(article -> parts.catalogue.articles().row(facts.path(article)).stream())
                .map(row -> ArticleLine.of(row, parts.catalogue, names)).toList();
    }

    /** In the order in which their contents begin; those without a content where their cue stands. */
    private List<Placed> placed(List<Node> statements, Marks marks) {
        List<Placed> placed = new ArrayList<>();
        for (Node statement : statements) {
            List<Marks.Mark> places = marks.of(statement, Marks.UNNUMBERED);
            List<Marks.Mark> contents = places.stream().filter(mark -> mark.what() == Marks.What.CONTENT).toList();
            int at = (contents.isEmpty() ? places : contents).stream().mapToInt(Marks.Mark::start).min().orElse(Integer.MAX_VALUE);
            placed.add(new Placed(statement, places, at, contents.stream().mapToInt(mark -> mark.end() - mark.start()).sum()));
        }
        placed.sort(Comparator.comparingInt(Placed::at).thenComparing(Comparator.comparingInt(Placed::length).reversed())
                .thenComparing(Placed::statement, Facts.NODES));
        List<Placed> numbered = new ArrayList<>();
        for (Placed one : placed) {
            int number = numbered.size() + 1;
            numbered.add(new Placed(one.statement(), one.marks().stream().map(mark -> new Marks.Mark(mark.what(), number, mark.start(),
                    mark.end(), mark.words(), mark.evidence())).toList(), one.at(), one.length()));
        }
        return numbered;
    }

    private List<Numbered> numbered(List<Placed> placed) {
        List<Numbered> numbered = new ArrayList<>();
        for (Placed one : placed) {
            numbered.add(new Numbered(numbered.size() + 1, parts.sayings.said(one.statement()),
                    Math.min(3, parts.sayings.outwards(one.statement()).size())));
        }
        return numbered;
    }

    private static List<List<Marks.Piece>> paragraphs(String text, List<Marks.Mark> marks) {
        int[] points = text.codePoints().toArray();
        List<List<Marks.Piece>> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            int end = Marks.paragraphEnd(points, at);
            if (end > at) {
                paragraphs.add(Marks.marked(points, at, end, marks));
            }
            at = end + 1;
        }
        return paragraphs;
    }

    private List<Voice> voices(List<Placed> placed, Facts ahead) {
        Map<Optional<Node>, int[]> counts = new LinkedHashMap<>();
        for (Placed one : placed) {
            List<Node> speakers = ahead.objects(one.statement(), Vocabulary.speaker);
            List<Optional<Node>> who = speakers.isEmpty() ? List.of(Optional.empty()) : speakers.stream().map(Optional::of).toList();
            for (Optional<Node> speaker : who) {
                int[] count = counts.computeIfAbsent(speaker, unused -> new int[2]);
                count[0]++;
                count[1] += one.length();
            }
        }
        int most = counts.values().stream().mapToInt(count -> count[1]).max().orElse(0);
        return counts.entrySet().stream()
                .map(entry -> new Voice(entry.getKey().map(names::text).orElse(null), entry.getValue()[0], entry.getValue()[1],
                        most == 0 ? 0 : 100 * entry.getValue()[1] / most))
                .sorted(Comparator.comparing((Voice voice) -> -voice.characters())).toList();
    }

    private List<Given> roles(Node article, Facts ahead) {
        List<Given> roles = new ArrayList<>();
        for (Node role : ahead.subjects(Vocabulary.givenIn, article, MOST_ROLES)) {
            List<Node> at = new ArrayList<>(ahead.objects(role, Vocabulary.organization));
            at.addAll(ahead.objects(role, Vocabulary.place));
            ahead.object(role, Vocabulary.holder).ifPresent(
                    holder -> roles.add(new Given(names.text(holder), names.text(role), parts.sayings.texts(at))));
        }
        roles.sort(Comparator.comparing((Given given) -> given.holder().text()).thenComparing(given -> given.role().text()));
        return roles;
    }
}
