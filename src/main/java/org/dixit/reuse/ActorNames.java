package org.dixit.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dixit.rdf.Vocabulary;

/**
 * All names of all actors, folded, in an index in memory: the release's own text index knows neither accents nor misspellings. About
 * 130 bytes a name. Made once, since a release does not change; safe for many threads.
 */
final class ActorNames {

    /** More names are looked at than are asked for: the index's own order is rough. */
    private static final int LOOKED_AT = 60;
    private static final int MOST_SPELLINGS = 30;

    /** In megabytes, what is indexed before it is written out. */
    private static final double BUFFER = 64;
    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 7;

    /**
     * A name that somebody bears.
     *
     * @param id of the actor, which follows {@code actor/} in its IRI
     * @param kind of the actor
     * @param label the actor's preferred name
     * @param name this one of its names
     * @param statements of the actor
     */
    record Borne(String id, ActorKind kind, String label, String name, int statements) {

        boolean isPreferred() {
            return name.equals(label);
        }

        Borne calledToo(String other) {
            return new Borne(id, kind, label, other, statements);
        }
    }

    private final IndexSearcher searcher;

    /** By the numbers of their documents, which are counted in the order in which they were added. */
    private final List<Borne> names;

    private ActorNames(IndexSearcher searcher, List<Borne> names) {
        this.searcher = searcher;
        this.names = names;
    }

    /** Reads the names within a read transaction. */
    static ActorNames of(Graph union, String space) {
        Map<Node, ActorKind> kinds = new HashMap<>();
        for (ActorKind kind : ActorKind.values()) {
            each(union, Triple.create(Node.ANY, Vocabulary.Rdf.type, kind.term), triple -> {
                if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(space)) {
                    kinds.putIfAbsent(triple.getSubject(), kind);
                }
            });
        }
        Map<Node, Integer> statements = new HashMap<>();
        each(union, Triple.create(Node.ANY, Vocabulary.speaker, Node.ANY),
                triple -> statements.merge(triple.getObject(), 1, Integer::sum));
        Map<Node, String> labels = new LinkedHashMap<>();
        each(union, Triple.create(Node.ANY, Vocabulary.Rdf.label, Node.ANY), triple -> {
            if (kinds.containsKey(triple.getSubject()) && triple.getObject().isLiteral()) {
                labels.putIfAbsent(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
            }
        });
        List<Borne> names = new ArrayList<>();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        // This policy alone keeps documents in their order.
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(new LogDocMergePolicy())
                .setRAMBufferSizeMB(BUFFER);
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            Map<Node, Borne> actors = new HashMap<>();
            for (Map.Entry<Node, String> actor : labels.entrySet()) {
                String id = actor.getKey().getURI().substring(space.length());
                Borne named = new Borne(id, kinds.getOrDefault(actor.getKey(), ActorKind.ACTOR), actor.getValue(), actor.getValue(),
                        statements.getOrDefault(actor.getKey(), 0));
                actors.put(actor.getKey(), named);
                add(named, writer, names);
            }
            ExtendedIterator<Triple> others = union.find(Node.ANY, Vocabulary.Skos.altLabel, Node.ANY);
            try {
                while (others.hasNext()) {
                    Triple other = others.next();
                    Borne actor = actors.get(other.getSubject());
                    if (actor != null && other.getObject().isLiteral()) {
                        add(actor.calledToo(other.getObject().getLiteralLexicalForm()), writer, names);
                    }
                }
            } finally {
                others.close();
            }
            writer.commit();
            return new ActorNames(new IndexSearcher(DirectoryReader.open(memory)), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Borne name, IndexWriter writer, List<Borne> names) throws IOException {
        FoldedName folded = FoldedName.of(name.name());
        if (folded.isEmpty()) {
            return;
        }
        Document document = new Document();
        document.add(new TextField("words", folded.spaced(), Field.Store.NO));
        document.add(new StringField("spaced", folded.spaced(), Field.Store.NO));
        document.add(new StringField("joined", folded.joined(), Field.Store.NO));
        name.kind().lineage().forEach(each -> document.add(new StringField("kind", each.id(), Field.Store.NO)));
        document.add(new StringField("id", name.id(), Field.Store.NO));
        document.add(new NumericDocValuesField("statements", name.statements()));
        writer.addDocument(document);
        names.add(name);
    }

    private static void each(Graph graph, Triple pattern, Consumer<Triple> take) {
        ExtendedIterator<Triple> found = graph.find(pattern);
        try {
            found.forEachRemaining(take);
        } finally {
            found.close();
        }
    }

    /** Names like this one, borne by actors of one of the kinds (any, where none is given); in a rough order, likest first. */
    List<Borne> like(FoldedName name, Set<ActorKind> kinds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : name.words()) {
            any.add(new BoostQuery(new TermQuery(new Term("words", word)), 2), Occur.SHOULD);
            if (word.length() >= SHORTEST_WITH_TWO_SLIPS) {
                // Two slips at any place would mean to look at most words there are; the first letter is seldom wrong.
                any.add(new FuzzyQuery(new Term("words", word), 2, 1, MOST_SPELLINGS, true), Occur.SHOULD);
            } else if (word.length() >= SHORTEST_WITH_A_SLIP) {
                any.add(new FuzzyQuery(new Term("words", word), 1, 0, MOST_SPELLINGS, true), Occur.SHOULD);
            }
            if (word.length() > 1) {
                any.add(new BoostQuery(new TermQuery(new Term("words", word.substring(0, word.offsetByCodePoints(0, 1)))), 0.3f),
                        Occur.SHOULD);
            }
        }
        any.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("joined", name.joined()))), 20), Occur.SHOULD);
        return found(ofKinds(any.build(), kinds), Sort.RELEVANCE, LOOKED_AT);
    }

    /**
     * Names that begin with these words or have them, the last of which may be unfinished; those who say most first.
     *
     * @param id may be typed instead of a name
     */
    List<Borne> beginning(FoldedName prefix, String id, Set<ActorKind> kinds, int most) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("id", id))), 100), Occur.SHOULD);
        if (!prefix.isEmpty()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            List<String> words = prefix.words();
            words.subList(0, words.size() - 1).forEach(word -> all.add(new TermQuery(new Term("words", word)), Occur.FILTER));
            all.add(new PrefixQuery(new Term("words", words.getLast())), Occur.FILTER);
            all.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term("spaced", prefix.spaced()))), 1), Occur.SHOULD);
            either.add(all.build(), Occur.SHOULD);
        }
        Sort order = new Sort(SortField.FIELD_SCORE, new SortField("statements", SortField.Type.INT, true), SortField.FIELD_DOC);
        return found(ofKinds(either.build(), kinds), order, most);
    }

    /** The actor of this id, under its preferred name. */
    Optional<Borne> of(String id) {
        return found(new TermQuery(new Term("id", id)), Sort.INDEXORDER, 1).stream().findFirst()
                .map(any -> any.calledToo(any.label()));
    }

    private static Query ofKinds(Query query, Set<ActorKind> kinds) {
        if (kinds.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        kinds.forEach(kind -> any.add(new TermQuery(new Term("kind", kind.id())), Occur.SHOULD));
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(any.build(), Occur.FILTER).build();
    }

    private List<Borne> found(Query query, Sort order, int most) {
        try {
            ScoreDoc[] documents = order.equals(Sort.RELEVANCE) ? searcher.search(query, most).scoreDocs
                    : searcher.search(query, most, order).scoreDocs;
            return Stream.of(documents).map(document -> names.get(document.doc)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
