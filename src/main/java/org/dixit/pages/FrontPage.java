package org.dixit.pages;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Manifest;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/** What the dataset is, how much of it there is, and where to go on. A release does not change, so the page is made once. */
public final class FrontPage {

    private static final String PREFIXES = "PREFIX dixit: <" + Vocabulary.NAMESPACE + "> ";
    private static final String LATEST = PREFIXES + """
            SELECT ?thing (STR(?date) AS ?note) ?by {
              ?thing a dixit:Article ; dixit:publishedOn ?date . OPTIONAL { ?thing dixit:publisher ?by }
            } ORDER BY DESC(?date) ?thing LIMIT 8""";
    private static final String SPEAKERS = PREFIXES + """
            SELECT ?thing (STR(COUNT(*)) AS ?note) { ?statement dixit:speaker ?thing }
            GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 8""";

    private final Release release;
    private final Names names;
    private volatile @Nullable View view;

    public FrontPage(Release release, Names names) {
        this.release = release;
        this.names = names;
    }

    /**
     * What the front page shows.
     *
     * @param manifest of the release
     * @param latest articles, newest first, with date and publisher
     * @param speakers with the number of their statements, most first
     */
    public record View(Manifest manifest, List<Entry> latest, List<Entry> speakers) {
    }

    /**
     * One line of a list.
     *
     * @param thing that it leads to
     * @param note beside it
     * @param by whose it is, or nothing
     */
    public record Entry(Text thing, String note, @Nullable Text by) {
    }

    /** The page, made at the first call. */
    public Page page() {
        View made = view;
        if (made == null) {
            made = Txn.calculateRead(release.dataset(), () -> new View(release.manifest(), entries(LATEST), entries(SPEAKERS)));
            view = made;
        }
        return new Page("front.jte", made);
    }

    private List<Entry> entries(String query) {
        DatasetGraph dataset = release.dataset();
        List<Entry> entries = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select().forEach(row -> {
                Node by = row.get(Var.alloc("by"));
                entries.add(new Entry(names.text(row.get(Var.alloc("thing"))), row.get(Var.alloc("note")).getLiteralLexicalForm(),
                        by == null ? null : names.text(by)));
            });
        }
        return entries;
    }
}
