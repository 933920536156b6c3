package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dixit.pages.EntityPage;
import org.dixit.pages.Page;
import org.dixit.release.EntityDescription;
import org.dixit.release.Release;

/** Answers for every IRI of the dataset, by path, in the form that the request accepts or the path's ending names. */
final class EntityAnswers implements Routes.Answer {

    private final DatasetGraph dataset;
    private final String base;
    private final EntityPage pages;

    EntityAnswers(Release release, EntityPage pages) {
        this.dataset = release.dataset();
        this.base = release.manifest().base();
        this.pages = pages;
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        String path = exchange.path();
        exchange.header("Vary", "Accept");
        if (answered(exchange, path, Negotiation.choose(exchange.accept()))) {
            return;
        }
        Optional<MediaType> named = MediaType.byExtension(path);
        if (named.isPresent()) {
            String bare = path.substring(0, path.length() - named.get().extension().length() - 1);
            if (answered(exchange, bare, named)) {
                return;
            }
        }
        exchange.problem(404, "Nothing is known under this address", "The dataset has no " + base + path + ".");
    }

    private boolean answered(Exchange exchange, String path, Optional<MediaType> chosen) throws IOException {
        if (chosen.isPresent() && chosen.get().format == null) {
            // A page for people shows less than the data, and must not wait for all of them to be read.
            Optional<Page> page = Txn.calculateRead(dataset, () -> pages.of(base + path, forms(path), exchange::parameter));
            if (page.isPresent()) {
                alternates(exchange, path);
                exchange.page(page.get());
            }
            return page.isPresent();
        }
        Optional<EntityDescription> found = Txn.calculateRead(dataset, () -> EntityDescription.of(dataset, base + path));
        if (found.isEmpty()) {
            return false;
        }
        if (chosen.isEmpty()) {
            exchange.problem(406, "Not in that form", "There is HTML, Turtle, JSON-LD, N-Triples and RDF/XML.");
            return true;
        }
        alternates(exchange, path);
        RDFFormat format = Objects.requireNonNull(chosen.get().format);
        exchange.bytes(chosen.get().type() + ";charset=utf-8", written(found.get().graph(), format));
        return true;
    }

    private static void alternates(Exchange exchange, String path) {
        for (EntityPage.Form form : forms(path)) {
            exchange.header("Link", "<" + form.href() + ">; rel=\"alternate\"; type=\"" + form.type() + "\"");
        }
    }

    private static byte[] written(Graph graph, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    /** Addresses in headers are ASCII; an actor's name may not be. */
    private static List<EntityPage.Form> forms(String path) {
        String ascii = URI.create("/" + path.replace(" ", "%20")).toASCIIString();
        return MediaType.all().stream()
                .map(type -> new EntityPage.Form(type.label(), type.type(), ascii + "." + type.extension())).toList();
    }
}
