package org.dixit.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.RevisedStatements.Revision;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The links between statements of different articles, which no article shows alone: the same words quoted elsewhere
 * ({@code sameQuotationAs}, with a {@code QuotationMatch} that bears the similarity), and what a revised article made of a
 * statement ({@code wasRevisedBy}).
 *
 * <p>Two statements quote the same where the words within their quotation marks, at least six each, agree by four fifths or more
 * of their trigrams (Jaccard). Versions of one article are not compared for that. A statement was revised where the article that
 * replaces its own has one of the same speakers whose words differ and agree by three tenths or more.
 *
 * <p>Articles are added from any number of threads in any order and the links written once, at the end, in an order of their own.
 * What is kept meanwhile is about 120 bytes for an article, 140 for a statement and 4 for each of its words (8 where only a part
 * of it is quoted), no texts. As many articles as quote the same words give as many links as they have pairs.
 */
public final class QuotationLinks {

    /** What is kept of an article: how it hangs together with others. */
    private record Added(String articleId, String firstVersionId, @Nullable String revises, List<Fingerprint> statements) {
    }

    private final IriScheme iris;
    private final Queue<Added> added = new ConcurrentLinkedQueue<>();

    public QuotationLinks(IriScheme iris) {
        this.iris = iris;
    }

    /** Remembers an article's statements. Safe for many threads. */
    public void add(EmittedArticle emitted, ArticleStatements read) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (int i = 0; i < read.statements().size(); i++) {
            Statement statement = read.statements().get(i);
            if (!statement.content().isEmpty()) {
                String id = emitted.statementIds().get(i);
                fingerprints.add(Fingerprint.of(emitted.articleId(), id, statement, read.article(), iris));
            }
        }
        added.add(new Added(emitted.articleId(), emitted.firstVersionId(), emitted.revises(), List.copyOf(fingerprints)));
    }

    /** Writes all links between the articles added so far into the graph of quotations. Not while others add. */
    public void emit(StreamRDF out) {
        TreeMap<String, TreeMap<String, Fingerprint>> byArticle = new TreeMap<>();
        TreeMap<String, String> revises = new TreeMap<>();
        Versions versions = new Versions();
        for (Added one : added) {
            String id = one.articleId();
            versions.join(id, one.firstVersionId());
            if (one.revises() != null) {
                versions.join(id, one.revises());
                revises.merge(id, one.revises(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
            TreeMap<String, Fingerprint> statements = byArticle.computeIfAbsent(id, unused -> new TreeMap<>());
            for (Fingerprint statement : one.statements()) {
                // An article added twice counts once; should the two differ, then not by which came first.
                statements.merge(statement.statementId, statement, (a, b) -> Fingerprint.ORDER.compare(a, b) <= 0 ? a : b);
            }
        }
        writeMatches(byArticle, versions, out);
        writeRevisions(byArticle, revises, out);
    }

    private void writeMatches(Map<String, TreeMap<String, Fingerprint>> byArticle, Versions versions, StreamRDF out) {
        List<Fingerprint> quotations = new ArrayList<>();
        byArticle.values().forEach(statements -> statements.values().stream()
                .filter(statement -> statement.quoted.length > 0).forEach(quotations::add));
        quotations.sort(Fingerprint.ORDER);
        new SimilarQuotations(quotations).forEach(
                (one, other) -> !versions.first(one.articleId).equals(versions.first(other.articleId)),
                (one, other, shared, united) -> writeMatch(one, other, Literals.ratio(shared, united), out));
    }

    private void writeMatch(Fingerprint one, Fingerprint other, Node similarity, StreamRDF out) {
        Node first = iris.statement(one.statementId);
        Node second = iris.statement(other.statementId);
        Node match = iris.match(one.statementId, other.statementId);
        write(first, Vocabulary.sameQuotationAs, second, out);
        write(second, Vocabulary.sameQuotationAs, first, out);
        write(match, Rdf.type, Vocabulary.QuotationMatch, out);
        write(match, Vocabulary.quotation, first, out);
        write(match, Vocabulary.quotation, second, out);
        write(match, Vocabulary.similarity, similarity, out);
    }

    private void writeRevisions(
            Map<String, TreeMap<String, Fingerprint>> byArticle, Map<String, String> revises, StreamRDF out) {
        revises.forEach((after, before) -> {
            TreeMap<String, Fingerprint> old = byArticle.get(before);
            if (old != null) {
                for (Revision revision : RevisedStatements.between(
                        List.copyOf(old.values()), List.copyOf(byArticle.get(after).values()))) {
                    write(iris.statement(revision.before().statementId), Vocabulary.wasRevisedBy,
                            iris.statement(revision.after().statementId), out);
                }
            }
        });
    }

    private void write(Node subject, Node predicate, Node object, StreamRDF out) {
        out.quad(Quad.create(iris.quotationsGraph(), subject, predicate, object));
    }

    /** Which articles are versions of one: a forest whose roots stand for them all. */
    private static final class Versions {
        private final Map<String, String> parents = new HashMap<>();

        String first(String id) {
            String root = id;
            for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
                root = parent;
            }
            for (String at = id; !at.equals(root); ) {
                at = parents.put(at, root);
            }
            return root;
        }

        void join(String one, String other) {
            String root = first(one);
            String otherRoot = first(other);
            if (!root.equals(otherRoot)) {
                parents.put(root, otherRoot);
            }
        }
    }
}
