package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;

/** The page about a thing that has no page of its own kind: roles, runs, graphs, matches, corrections and whatever else there is. */
public final class ThingPage implements EntityPage.Kind {

    private static final int MOST_TRIPLES = 2_000;
    private static final int MOST_COUNTED = 10_000;

    private static final Text ABOUT_THE_DATA = new Text("About the data", "/dataset", "");

    private final Parts parts;
    private final Facts facts;
    private final Names names;
    private final Marks marks;

    ThingPage(Parts parts) {
        this.parts = parts;
        this.facts = parts.facts;
        this.names = parts.names;
        this.marks = new Marks(facts);
    }

    /**
     * What the page shows.
     *
     * @param frame around it
     * @param name of the thing
     * @param types it is of
     * @param lead one sentence, in pieces, that says what it is; empty for things that none is known for
     * @param passage words of an article that it rests on; empty where there are none
     * @param rows what is said of it
     * @param sections its parts
     * @param graph of this name, where there is one
     */
    public record View(Frame frame, String name, List<Text> types, List<Text> lead, List<Marks.Piece> passage,
            List<EntityPage.Row> rows, List<Section> sections, GraphSize graph) {
    }

    /**
     * A part of the thing.
     *
     * @param anchor the fragment of its IRI
     * @param name of the part
     * @param rows what is said of it
     */
    public record Section(String anchor, String name, List<EntityPage.Row> rows) {
    }

    /**
     * What a graph holds; nothing where the thing is none.
     *
     * @param triples how many, in words
     * @param statements in it, likewise
     */
    public record GraphSize(String triples, String statements) {

        public boolean isEmpty() {
            return triples.isEmpty();
        }
    }

    @Override
    public Page of(Node thing, List<EntityPage.Form> forms, Asked asked) {
        String name = names.wholeLabel(thing);
        List<Text> types = facts.objects(thing, Rdf.type).stream().map(names::text).sorted(Comparator.comparing(Text::text)).toList();
        String kind = types.stream().map(Text::text).distinct().collect(Collectors.joining(", "));
        List<Text> lead = lead(thing);
        String sentence = lead.stream().map(Text::text).collect(Collectors.joining());
        Frame frame = parts.frame(thing.getURI(), name + (kind.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith(kind) ? ""
                : " (" + kind + ")"), sentence.isEmpty() ? name : sentence, place(thing), sentence.isEmpty() ? name : sentence,
                Set.of(), forms);
        return new Page("entity.jte", new View(frame, name, types, lead, passage(thing), parts.rows.own(thing, Set.of(Rdf.type)),
                sections(thing), size(thing)));
    }

    private List<Text> place(Node thing) {
        Optional<Node> article = facts.object(thing, Vocabulary.givenIn).or(() -> facts.object(thing, Prov.wasDerivedFrom));
        if (article.isPresent()) {
            return List.of(new Text("Articles", "/articles", ""), names.text(article.get()));
        }
        return List.of(ABOUT_THE_DATA);
    }

    private List<Text> lead(Node thing) {
        if (facts.is(thing, Vocabulary.RoleHolding)) {
            return role(thing);
        }
        if (facts.is(thing, Vocabulary.ExtractionRun)) {
            return List.of(plain("A run of Dixit " + facts.literal(thing, Vocabulary.programVersion).orElse("")
                    + " with the extractor “" + facts.literal(thing, Vocabulary.extractor).orElse("unknown")
                    + "”. It found the statements of the graphs below."));
        }
        if (facts.is(thing, Vocabulary.QuotationMatch)) {
            return List.of(plain("Two articles report the same words; their similarity is "
                    + facts.literal(thing, Vocabulary.similarity).orElse("unknown") + ", where 1 is word for word."));
        }
        if (facts.path(thing).startsWith("graph/")) {
            return facts.object(thing, Prov.wasDerivedFrom)
                    .map(article -> List.of(plain("All that was read out of the article "), names.text(article),
                            plain(" stands in one named graph, so that it can be asked for, checked and replaced as a whole.")))
                    .orElse(List.of());
        }
        return List.of();
    }

    private List<Text> role(Node role) {
        List<Text> lead = new ArrayList<>();
        facts.object(role, Vocabulary.givenIn).ifPresent(article -> lead.addAll(List.of(plain("The article “"), names.text(article),
                plain("” gives "))));
        facts.object(role, Vocabulary.holder).ifPresent(holder -> lead.add(names.text(holder)));
        lead.add(plain(facts.literal(role, Vocabulary.roleLabel).map(label -> " the role “" + label + "”").orElse(" a role")));
        facts.object(role, Vocabulary.organization).ifPresent(at -> lead.addAll(List.of(plain(" at "), names.text(at))));
        facts.object(role, Vocabulary.place).ifPresent(in -> lead.addAll(List.of(plain(" in "), names.text(in))));
        lead.add(plain(". It is what the article says, not what is true for all time."));
        return lead;
    }

    private static Text plain(String text) {
        return new Text(text, "", "");
    }

    /** The words of a role, with their paragraph where the text is there. */
    private List<Marks.Piece> passage(Node thing) {
        List<Marks.Mark> places = facts.objects(thing, Vocabulary.roleEvidence).stream()
                .flatMap(evidence -> marks.mark(evidence, Marks.What.SOURCE, Marks.UNNUMBERED).stream()).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Marks.Mark first = places.getFirst();
        return facts.object(thing, Vocabulary.givenIn).flatMap(article -> facts.literal(article, Vocabulary.text))
                .map(text -> text.codePoints().toArray()).filter(text -> first.end() <= text.length)
                .map(text -> Marks.marked(text, Marks.paragraphStart(text, first.start()), Marks.paragraphEnd(text, first.end()), places))
                .orElseGet(() -> Marks.shown(places));
    }

    /** The parts that the thing leads to, directly or through its parts. */
    private List<Section> sections(Node thing) {
        Set<Node> waiting = new LinkedHashSet<>();
        collect(thing, thing.getURI() + "#", waiting);
        return waiting.stream().filter(part -> !part.equals(thing)).map(part -> {
            String fragment = part.getURI().substring(thing.getURI().length() + 1);
            return new Section(fragment, NamesByKind.part(fragment), parts.rows.own(part, Set.of()));
        }).toList();
    }

    private void collect(Node from, String beginning, Set<Node> parts) {
        for (Triple triple : facts.about(from, MOST_TRIPLES)) {
            Node object = triple.getObject();
            if (object.isURI() && object.getURI().startsWith(beginning) && parts.size() < MOST_TRIPLES && parts.add(object)) {
                collect(object, beginning, parts);
            }
        }
    }

    private GraphSize size(Node thing) {
        if (!facts.path(thing).startsWith("graph/")) {
            return new GraphSize("", "");
        }
        return new GraphSize(counted(thing, Node.ANY, Node.ANY), counted(thing, Rdf.type, Vocabulary.Statement));
    }

    private String counted(Node graph, Node property, Node object) {
        int count = facts.count(graph, Node.ANY, property, object, MOST_COUNTED);
        return count == MOST_COUNTED ? "at least " + String.format(Locale.ROOT, "%,d", count)
                : String.format(Locale.ROOT, "%,d", count);
    }
}
