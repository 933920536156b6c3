package org.dixit.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dixit.pages.Page;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.dixit.reuse.ApiDescription;

/** Answers with the description of the interface itself: as OpenAPI, and as a page whose examples work on this very release. */
final class ApiAnswers {

    private final Release release;
    private final ApiDescription description;

    ApiAnswers(Release release) throws IOException {
        this.release = release;
        this.description = ApiDescription.ofProgram();
    }

    void json(Exchange exchange) throws IOException {
        exchange.bytes("application/json;charset=utf-8", description.json().toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    void yaml(Exchange exchange) throws IOException {
        exchange.bytes("application/yaml;charset=utf-8", description.yaml().getBytes(StandardCharsets.UTF_8));
    }

    void page(Exchange exchange) throws IOException {
        String address = exchange.address(release.manifest().base());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("server", address.substring(0, address.length() - 1));
        values.put("folder", ".");
        Reading.from(release.dataset(), () -> {
            example("actor", Vocabulary.Person, values);
            example("statement", Vocabulary.Statement, values);
            example("article", Vocabulary.Article, values);
        });
        exchange.page(new Page("api.jte", description.view(values)));
    }

    /** Some thing of the class, as an address in ASCII spells it. */
    private void example(String name, Node type, Map<String, String> values) {
        String space = release.manifest().base() + name + "/";
        Graph union = release.dataset().getUnionGraph();
        ExtendedIterator<Triple> found = union.find(Node.ANY, Vocabulary.Rdf.type, type);
        try {
            while (found.hasNext()) {
                Node thing = found.next().getSubject();
                if (thing.isURI() && thing.getURI().startsWith(space)) {
                    values.put(name, URI.create(thing.getURI()).toASCIIString().substring(space.length()));
                    return;
                }
            }
        } finally {
            found.close();
        }
    }
}
