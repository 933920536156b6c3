package org.dixit.statement;

import org.dixit.article.Article;

/** From an article to its statements. Immutable, safe for many threads, a pure function of the article. */
public interface StatementExtractor {

    ArticleStatements extract(Article article);
}
