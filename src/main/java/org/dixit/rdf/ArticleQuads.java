package org.dixit.rdf;

import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.article.Article;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.statement.Actor;
import org.jspecify.annotations.Nullable;

/** An article and its publication. */
final class ArticleQuads {

    private ArticleQuads() {
    }

    static void add(ArticleScope scope, @Nullable Actor publisher, NamedActors actors, GraphTriples out) {
        Article article = scope.article();
        Node node = scope.node();
        out.add(node, Rdf.type, Vocabulary.Article);
        if (!article.title().isBlank()) {
            out.add(node, DublinCore.title, scope.inLanguage(article.title()));
        }
        if (article.url() != null) {
            out.add(node, Schema.url, NodeFactory.createURI(IriScheme.address(article.url())));
        }
        if (publisher != null) {
            out.add(node, Vocabulary.publisher, actors.node(publisher));
            if (article.publisher() != null) {
                actors.site(publisher, article.publisher().site());
            }
        }
        if (article.publishedOn() != null) {
            out.add(node, Vocabulary.publishedOn, Literals.date(article.publishedOn()));
        }
        for (String author : article.authors()) {
            out.add(node, DublinCore.creator, Literals.text(author));
        }
        out.add(node, DublinCore.language, Literals.text(scope.language()));
        out.add(node, Vocabulary.versionNumber, Literals.integer(article.version()));
        out.add(node, Vocabulary.status, Vocabulary.concept(article.status()));
        revises(scope).ifPresent(earlier -> out.add(node, Prov.wasRevisionOf, scope.iris().articleWithId(earlier)));
        String text = article.text();
        out.add(node, Vocabulary.textLength, Literals.integer(scope.codePoints().before(text.length())));
        out.add(node, Vocabulary.textDigest, Literals.text("sha256:" + HexFormat.of().formatHex(IriScheme.sha256(text))));
        if (scope.level() == TextLevel.FULL) {
            out.add(node, Vocabulary.text, scope.inLanguage(text));
        }
    }

    /** The id of the article that this one replaces: at the address that it names, else the version before at its own. */
    static Optional<String> revises(ArticleScope scope) {
        Article article = scope.article();
        if (article.revises() != null && !article.revises().equals(article.url())) {
            return Optional.of(scope.iris().articleId(article.revises(), 1));
        }
        if (article.url() != null && article.version() > 1) {
            return Optional.of(scope.iris().articleId(article.url(), article.version() - 1));
        }
        return Optional.empty();
    }
}
