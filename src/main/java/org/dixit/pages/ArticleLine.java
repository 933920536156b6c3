package org.dixit.pages;

import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
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

    static ArticleLine of(Node article, Facts facts, Names names) {
        return new ArticleLine(names.text(article), facts.object(article, Vocabulary.publisher).map(names::text).orElse(null),
                facts.literal(article, Vocabulary.publishedOn).orElse(""),
                facts.object(article, Vocabulary.status).map(names::label).filter(status -> !status.equals("published")).orElse(""));
    }
}
