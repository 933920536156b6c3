package org.dixit.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.pages.EntityPage;
import org.dixit.pages.Page;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.EntityData;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/**
 * Answers for every IRI of the dataset, by path. A base that is not this server's address changes nothing: what follows the base in
 * an IRI is the path here.
 */
final class EntityAnswers implements Routes.Answer {

    private static final String PAGE = "page";

    private final DatasetGraph dataset;
    private final String base;
    private final String version;
    private final EntityPage pages;
    private final Representations representations;
    private final int pageSize;
    private final List<String> licenses;

    /** @param pageSize of data, in quads */
    EntityAnswers(Release release, EntityPage pages, Representations representations, int pageSize) {
        this.dataset = release.dataset();
        this.base = release.manifest().base();
        this.version = release.manifest().version();
        this.pages = pages;
        this.representations = representations;
        this.pageSize = pageSize;
        this.licenses = Reading.from(dataset, () -> Representations.licenses(dataset.getUnionGraph(), base + "dataset"));
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        Optional<Integer> page = exchange.parameter(PAGE).map(EntityAnswers::number);
        if (page.filter(number -> number < 1).isPresent()) {
            exchange.problem(400, "No such page", "Pages of data are numbered from 1.");
            return;
        }
        Representations.Finder finder = (path, form) -> thing(exchange, path, page.orElse(1), form);
        String path = exchange.iriPath();
        if (representations.answered(exchange, path, finder)) {
            return;
        }
        // Some clients encode more than they need to.
        String decoded = exchange.path();
        if (decoded.equals(path) || !representations.answered(exchange, decoded, finder)) {
            exchange.problem(404, "Nothing is known under this address", "The dataset has no " + base + path
                    + (page.isPresent() ? ", or not so many pages of data." : "."));
        }
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 0;
    }

    private Optional<Thing> thing(Exchange exchange, String path, int page, Optional<MediaType> form) {
        String iri = base + path;
        // A page for people shows less, and must not wait for thousands of links to be read.
        boolean data = form.isPresent() && form.get() != MediaType.HTML;
        return Reading.from(dataset, () -> EntityData.of(dataset, iri, data ? page : 1, data ? pageSize : 1)
                .map(found -> new Thing(iri, path, data && page > 1 ? query(page) : "", types(iri),
                        links(exchange, iri, data ? page : 1, data && found.more()), () -> page(iri, path, exchange),
                        type -> found.dataset(type.namesGraphs()))));
    }

    private List<String> links(Exchange exchange, String iri, int page, boolean more) {
        String whole = base + "dataset";
        List<String> links = new ArrayList<>(licenses);
        links.add(link(iri.equals(whole) ? whole + "/" + version : iri, "cite-as"));
        if (!iri.equals(whole)) {
            links.add(link(whole, "collection"));
        }
        String here = exchange.href("/" + exchange.iriPath());
        if (page > 1) {
            links.add(link(here, "first"));
            links.add(link(page > 2 ? here + query(page - 1) : here, "prev"));
        }
        if (more) {
            links.add(link(here + query(page + 1), "next"));
        }
        return links;
    }

    private static String link(String target, String relation) {
        return "<" + Representations.ascii(target) + ">; rel=\"" + relation + "\"";
    }

    private static String query(int page) {
        return "?" + PAGE + "=" + page;
    }

    private Page page(String iri, String path, Exchange exchange) {
        return Reading.from(dataset, () -> pages.of(iri, Representations.forms(path), exchange::parameter).orElseThrow());
    }

    private List<String> types(String iri) {
        return dataset.getUnionGraph().find(NodeFactory.createURI(iri), Vocabulary.Rdf.type, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).mapWith(Node::getURI).toList();
    }
}
