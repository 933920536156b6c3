package org.dixit.rdf;

import org.apache.jena.graph.Node;
import org.dixit.article.Article;
import org.dixit.article.CodePoints;

/** What all parts of one article's quads need: its IRIs, its offsets and how much of its text may be shown. */
record ArticleScope(
        IriScheme iris, TextLevel level, Article article, String articleId, Node node, String language, CodePoints codePoints) {

    static ArticleScope of(Article article, IriScheme iris, TextLevel level) {
        String id = iris.articleId(article);
        return new ArticleScope(iris, level, article, id, iris.articleWithId(id), Literals.languageTag(article.language()),
                CodePoints.of(article.text()));
    }

    boolean showsEvidence() {
        return level != TextLevel.NONE;
    }

    Node inLanguage(String text) {
        return Literals.text(text, language);
    }
}
