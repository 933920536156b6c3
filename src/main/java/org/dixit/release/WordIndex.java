package org.dixit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The release's text index, asked for rows of the {@link Catalogue}: all of them, with their scores, within milliseconds. Asking through
 * {@code text:query} reads an IRI from disk for each hit; here the row of each text is known by heart, at 4 bytes a text.
 */
public final class WordIndex {

    /** Where words are looked for: statements by their content, articles by their titles, actors by any of their names. */
    public enum Place {
        CONTENT("content"), TITLE("title"), NAME("label", "altLabel");

        private final List<String> fields;

        Place(String... fields) {
            this.fields = List.of(fields);
        }
    }

    /** Found rows, the best first; each once. */
    public static final class Hits {
        private final int[] rows;

        private Hits(int[] rows) {
            this.rows = rows;
        }

        public int size() {
            return rows.length;
        }

        public int row(int index) {
            return rows[index];
        }
    }

    private static final String IRI = "uri";
    private static final int NO_ROW = -1;

    private final IndexSearcher searcher;
    private final QueryBuilder builder;
    private final Analyzer analyzer;
    private final Catalogue catalogue;
    private final int[] rows;

    private WordIndex(IndexSearcher searcher, Analyzer analyzer, Catalogue catalogue, int[] rows) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.builder = new QueryBuilder(analyzer);
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /** Reads which row each text belongs to. */
    static WordIndex open(Directory directory, Analyzer analyzer, Catalogue catalogue, String base) throws IOException {
        Map<String, Integer> known = new HashMap<>();
        for (Table table : List.of(catalogue.statements(), catalogue.actors(), catalogue.articles())) {
            for (int row = 0; row < table.size(); row++) {
                known.put(table.path(row), row);
            }
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        int[] rows = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            // Reads one text after the other, each block of them once.
            StoredFields stored = leaf.reader() instanceof CodecReader codec ? codec.getFieldsReader().getMergeInstance()
                    : leaf.reader().storedFields();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Set.of(IRI));
                stored.document(doc, visitor);
                String iri = visitor.getDocument().get(IRI);
                String path = iri != null && iri.startsWith(base) ? iri.substring(base.length()) : String.valueOf(iri);
                rows[leaf.docBase + doc] = known.getOrDefault(path, NO_ROW);
            }
        }
        return new WordIndex(new IndexSearcher(reader), analyzer, catalogue, rows);
    }

    void close() throws IOException {
        searcher.getIndexReader().close();
    }

    /** Looks for words; none of them finds nothing. */
    public Hits find(Place place, Words words) {
        if (words.isEmpty()) {
            return new Hits(new int[0]);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        place.fields.forEach(field -> any.add(query(field, words), Occur.SHOULD));
        float[] scores = new float[table(place).size()];
        try {
            searcher.search(any.build(), new Scores(scores));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A positive number's bits sort as it does, so that one number holds score and row.
        long[] best = IntStream.range(0, scores.length).filter(row -> scores[row] > 0)
                .mapToLong(row -> (long) ~Float.floatToIntBits(scores[row]) << Integer.SIZE | row).toArray();
        Arrays.sort(best);
        return new Hits(Arrays.stream(best).mapToInt(each -> (int) each).toArray());
    }

    private Table table(Place place) {
        return switch (place) {
            case CONTENT -> catalogue.statements();
            case TITLE -> catalogue.articles();
            case NAME -> catalogue.actors();
        };
    }

    private Query query(String field, Words words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<Words.Term> group : words.groups()) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            group.forEach(term -> add(field, term, Occur.SHOULD, one));
            all.add(one.build(), Occur.MUST);
        }
        words.without().forEach(term -> add(field, term, Occur.MUST_NOT, all));
        return all.build();
    }

    private void add(String field, Words.Term term, Occur occur, BooleanQuery.Builder to) {
        Query query = term.beginning() ? new PrefixQuery(new Term(field, analyzer.normalize(field, term.text())))
                : builder.createPhraseQuery(field, term.text());
        if (query != null) {
            to.add(query, occur);
        }
    }

    /** The best score of each row's texts. */
    private final class Scores extends SimpleCollector {
        private final float[] scores;
        private int base;
        private @Nullable Scorable scorer;

        Scores(float[] scores) {
            this.scores = scores;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void setScorer(Scorable given) {
            scorer = given;
        }

        @Override
        public void collect(int doc) throws IOException {
            int row = rows[base + doc];
            if (row != NO_ROW) {
                scores[row] = Math.max(scores[row], Math.max(Float.MIN_VALUE, Objects.requireNonNull(scorer).score()));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
