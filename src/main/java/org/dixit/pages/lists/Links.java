package org.dixit.pages.lists;

import org.dixit.pages.Names;
import org.dixit.pages.Text;
import org.dixit.release.Catalogue;
import org.dixit.release.Table;

/** What rows of the catalogue are called and where they lead. */
final class Links {

    private final String base;
    private final Names names;
    private final Catalogue catalogue;
    private final Domain actors;
    private final Domain articles;

    Links(String base, Names names, Catalogue catalogue) {
        this.base = base;
        this.names = names;
        this.catalogue = catalogue;
        this.actors = Domain.of(catalogue.actors(), base);
        this.articles = Domain.of(catalogue.articles(), base);
    }

    /** The numbers of actors. */
    Domain actors() {
        return actors;
    }

    /** The numbers of articles. */
    Domain articles() {
        return articles;
    }

    /** The concepts of a facet; called within a read transaction. */
    Domain concepts(String facet) {
        return Domain.ofConcepts(facet, names::label);
    }

    String iri(String path) {
        return Catalogue.iri(path, base);
    }

    /** As SPARQL writes it. */
    String iriRef(String path) {
        return "<" + iri(path) + ">";
    }

    String href(String path) {
        return names.href(iri(path));
    }

    Text actor(int row) {
        return of(catalogue.actors(), row);
    }

    Text article(int row) {
        return of(catalogue.articles(), row);
    }

    private Text of(Table table, int row) {
        return new Text(table.label(row), href(table.path(row)), "");
    }

    /** A list narrowed down to one thing. */
    static String list(String list, String parameter, String path) {
        return "/" + list + "?" + parameter + "=" + ListAddress.encoded(path);
    }
}
