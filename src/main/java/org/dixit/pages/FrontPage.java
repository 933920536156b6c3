package org.dixit.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.License;
import org.dixit.release.Manifest;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.dixit.release.Table;
import org.jspecify.annotations.Nullable;

/** What the dataset is, how much of it there is, and where to go on. A release does not change, so the page is made once. */
public final class FrontPage {

    private static final int FEW = 8;
    private static final Node CITATION = NodeFactory.createURI(Vocabulary.DublinCore.TERMS_NAMESPACE + "bibliographicCitation");

    private static final int KNOWN_NAMES = 60;

    private final Release release;
    private final Names names;
    private final List<Text> questions;
    private final String jsonLd;
    private volatile @Nullable View view;

    /**
     * @param questions example queries to begin with
     * @param jsonLd the dataset's description in schema.org's terms, for search engines; or nothing
     */
    public FrontPage(Release release, Names names, List<Text> questions, String jsonLd) {
        this.release = release;
        this.names = names;
        this.questions = List.copyOf(questions);
        // Nothing in a text may end the element that holds it.
        this.jsonLd = jsonLd.replace("<", "\\u003c");
    }

    /**
     * What the front page shows.
     *
     * @param manifest of the release
     * @param latest articles, newest first, with date and publisher
     * @param speakers with the number of their statements, most first
     * @param suggestions names that are often looked for
     * @param pair an example of one actor's statements about another
     * @param questions example queries
     * @param license on the data
     * @param citation of the release, in one sentence
     * @param jsonLd as data inside of a script element; or nothing
     */
    public record View(Manifest manifest, List<Entry> latest, List<Entry> speakers, List<String> suggestions, @Nullable Text pair,
            List<Text> questions, Text license, String citation, String jsonLd) {
    }

    /**
     * One line of a list.
     *
     * @param thing that it leads to
     * @param note beside it
     * @param by whose it is, or nothing
     */
    public record Entry(Text thing, Text note, @Nullable Text by) {
    }

    /** The page, made at the first call. */
    public Page page() {
        View made = view;
        if (made == null) {
            made = view(release.catalogue());
            view = made;
        }
        return new Page("front.jte", made);
    }

    private View view(Catalogue catalogue) {
        Manifest manifest = release.manifest();
        Node dataset = NodeFactory.createURI(manifest.base() + "dataset");
        String citation = Reading.from(release.dataset(), () -> release.dataset().getUnionGraph().find(dataset, CITATION, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).nextOptional().orElse(manifest.title()));
        List<String> suggestions = IntStream.range(0, Math.min(KNOWN_NAMES, catalogue.actors().size()))
                .mapToObj(catalogue.actors()::label).sorted().toList();
        return new View(manifest, latest(catalogue), speakers(catalogue.actors()), suggestions, pair(catalogue), questions,
                new Text(License.named(manifest.license()).name(), manifest.license(), ""), citation,
                jsonLd);
    }

    private List<Entry> latest(Catalogue catalogue) {
        Table articles = catalogue.articles();
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < Math.min(FEW, articles.size()) && articles.column("date").first(row) > 0; row++) {
            int day = articles.column("date").first(row);
            int publisher = articles.column("publisher").first(row);
            String date = "%04d-%02d-%02d".formatted(day / 10_000, day / 100 % 100, day % 100);
            entries.add(new Entry(text(articles, row), new Text(date, "", ""),
                    publisher < 0 ? null : text(catalogue.actors(), publisher)));
        }
        return entries;
    }

    private List<Entry> speakers(Table actors) {
        List<Entry> entries = new ArrayList<>();
        Column statements = actors.column("statements");
        for (int row = 0; row < Math.min(FEW, actors.size()) && statements.first(row) > 0; row++) {
            int number = statements.first(row);
            entries.add(new Entry(text(actors, row), new Text(number + (number == 1 ? " statement" : " statements"),
                    "/statements?speaker=" + encoded(actors.path(row)), ""), null));
        }
        return entries;
    }

    /** Who of the most frequent speakers speaks most often of whom. */
    private @Nullable Text pair(Catalogue catalogue) {
        Table statements = catalogue.statements();
        Table actors = catalogue.actors();
        Column speaker = statements.column("speaker");
        Column mentions = statements.column("mentions");
        int[][] counts = new int[Math.min(FEW, actors.size())][actors.size()];
        int most = 0;
        Text pair = null;
        for (int row = 0; row < statements.size(); row++) {
            int who = speaker.first(row);
            for (int i = 0; who >= 0 && who < counts.length && i < mentions.count(row); i++) {
                int whom = mentions.value(row, i);
                if (++counts[who][whom] > most && who != whom) {
                    most = counts[who][whom];
                    pair = new Text("What " + actors.label(who) + " said about " + actors.label(whom),
                            "/statements?mentions=" + encoded(actors.path(whom)) + "&speaker=" + encoded(actors.path(who)), "");
                }
            }
        }
        return pair;
    }

    private Text text(Table table, int row) {
        String path = table.path(row);
        return new Text(table.label(row), names.href(path.contains("://") ? path : release.manifest().base() + path), "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
