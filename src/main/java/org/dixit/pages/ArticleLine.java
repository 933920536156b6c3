package org.dixit.pages;

import org.dixit.release.Catalogue;
import org.dixit.release.Table;
import org.jspecify.annotations.Nullable;

/**
 * An article as a line of a list.
 *
 * @param article its title and page
 * @param publisher of it
 * @param date of it; empty where it has none
 * @param status where it does not stand as it was first published
 */
public record ArticleLine(Text article, @Nullable Text publisher, String date, String status) {

    /** @param row of the catalogue's articles */
    static ArticleLine of(int row, Catalogue catalogue, Names names) {
        Table articles = catalogue.articles();
        int publisher = articles.column("publisher").first(row);
        int status = articles.column("status").first(row);
        return new ArticleLine(names.text(articles, row), publisher < 0 ? null : names.text(catalogue.actors(), publisher),
                Catalogue.date(articles.column("date").first(row)),
                status < 0 ? "" : names.label(Catalogue.CONCEPTS.get(status)).replace("published", ""));
    }
}
