package org.dixit.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code text:query} asks for one query: the same index as Jena's own, but a search in it can be stopped, and what is wrong with
 * its words is the asker's mistake rather than ours. Nothing can be written.
 */
final class WatchedTextIndex implements TextIndex {

    /** Hits where the query names no number; as many as Jena gives. */
    private static final int MOST_HITS = 10_000;

    private static final int LONGEST = 2_000;
    private static final String DATATYPE = "^^";

    private final TextIndexLucene index;
    private final EntityDefinition definition;
    private final Stop stop;

    WatchedTextIndex(TextIndexLucene index, Stop stop) {
        this.index = index;
        this.definition = index.getDocDef();
        this.stop = stop;
    }

    @Override
    public List<TextHit> query(@Nullable String subject, List<Resource> properties, String words, @Nullable String graph,
            @Nullable String language, int limit, @Nullable String highlight) {
        stop.check();
        if (highlight != null) {
            throw new TooMuch("text:query marks no words here; leave highlight out.");
        }
        if (words.length() > LONGEST) {
            throw new TooMuch("text:query has more than " + LONGEST + " characters to look for.");
        }
        List<String> fields = properties.isEmpty() ? List.of(definition.getPrimaryField())
                : properties.stream().map(property -> definition.getField(property.asNode())).distinct().toList();
        try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
            // Looked at while terms are listed, which a pattern such as *a* does with all of them.
            DirectoryReader watched = ExitableDirectoryReader.wrap(reader, stop::isCancelled);
            IndexSearcher searcher = new IndexSearcher(watched);
            searcher.setTimeout(stop::isCancelled);
            Query query = query(fields, words, subject, graph, language);
            ScoreDoc[] found = searcher.search(query, limit <= 0 ? MOST_HITS : limit).scoreDocs;
            stop.check();
            return hits(found, searcher.storedFields(), fields);
        } catch (ParseException e) {
            throw new TooMuch("text:query cannot be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw stop.stopped();
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException | StackOverflowError e) {
            stop.check();
            throw new TooMuch("text:query is too complicated; look for fewer words at once.");
        } catch (IllegalArgumentException e) {
            throw new TooMuch("text:query cannot be asked so: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(List<String> fields, String words, @Nullable String subject, @Nullable String graph, @Nullable String language)
            throws ParseException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : fields) {
            QueryParser parser = new QueryParser(field, index.getQueryAnalyzer());
            parser.setAllowLeadingWildcard(true);
            any.add(parser.parse(words), Occur.SHOULD);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        if (subject != null) {
            all.add(exactly(definition.getEntityField(), subject), Occur.FILTER);
        }
        if (graph != null) {
            all.add(exactly(definition.getGraphField(), graph), Occur.FILTER);
        }
        if (language != null && !language.isBlank()) {
            all.add(exactly(definition.getLangField(), language), Occur.FILTER);
        }
        return all.build();
    }

    private static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private List<TextHit> hits(ScoreDoc[] found, StoredFields stored, List<String> fields) throws IOException {
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            stop.check();
            Document text = stored.document(each.doc);
            String field = fields.stream().filter(name -> text.get(name) != null).findFirst().orElse(null);
            Node literal = field == null ? null : literal(text.get(field), text.get(definition.getLangField()));
            Node property = field == null ? null : definition.getPredicates(field).stream().findFirst().orElse(null);
            String graph = text.get(definition.getGraphField());
            if (literal != null) {
                stop.keep(literal);
            }
            hits.add(new TextHit(TextQueryFuncs.stringToNode(text.get(definition.getEntityField())), each.score, literal,
                    graph == null ? null : TextQueryFuncs.stringToNode(graph), property));
        }
        return hits;
    }

    private static Node literal(String text, @Nullable String language) {
        if (language == null) {
            return NodeFactory.createLiteralString(text);
        }
        if (language.startsWith(DATATYPE)) {
            RDFDatatype type = TypeMapper.getInstance().getSafeTypeByName(language.substring(DATATYPE.length()));
            return NodeFactory.createLiteralDT(text, type);
        }
        return NodeFactory.createLiteralLang(text, language);
    }

    @Override
    public List<TextHit> query(@Nullable Node subject, List<Resource> properties, String words, @Nullable String graph,
            @Nullable String language, int limit, @Nullable String highlight) {
        return query(subject != null && subject.isURI() ? subject.getURI() : null, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(List<Resource> properties, String words, @Nullable String graph, @Nullable String language, int limit,
            @Nullable String highlight) {
        return query((String) null, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, @Nullable String graph, @Nullable String language, int limit,
            @Nullable String highlight) {
        throw readOnly();
    }

    @Override
    public List<TextHit> query(Node property, String words, @Nullable String graph, @Nullable String language, int limit) {
        throw readOnly();
    }

    @Override
    public List<TextHit> query(Node property, String words, @Nullable String graph, @Nullable String language) {
        throw readOnly();
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public Map<String, Node> get(String iri) {
        throw readOnly();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void close() {
        // The index stays open for other queries.
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a query asks by the properties it names, and changes nothing");
    }
}
