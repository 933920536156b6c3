package org.dixit.pages;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.release.Catalogue;
import org.dixit.release.Manifest;
import org.dixit.release.Release;

/** What the pages of all kinds are made with. One of them serves all pages of a release. */
final class Parts {

    final Facts facts;
    final Names names;
    final Rows rows;
    final Sayings sayings;
    final Catalogue catalogue;
    final Manifest manifest;

    Parts(Release release, Names names) {
        this.facts = new Facts(release);
        this.names = names;
        this.rows = new Rows(facts, names);
        this.catalogue = release.catalogue();
        this.sayings = new Sayings(facts, names, catalogue);
        this.manifest = release.manifest();
    }

    /**
     * @param title of the page
     * @param summary of it in a sentence
     * @param cited how a reference begins
     * @param shown properties by which others point to the thing that the page shows in its own way
     */
    Frame frame(String iri, String title, String summary, List<Text> place, String cited, Set<Node> shown, List<EntityPage.Form> forms) {
        return new Frame(iri, title, summary, place, rows.incoming(NodeFactory.createURI(iri), shown),
                forms.stream().filter(form -> !form.type().equals("text/html")).toList(), Citation.of(cited, iri, manifest));
    }
}
