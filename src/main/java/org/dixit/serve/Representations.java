package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.pages.EntityPage;

/**
 * Answers for a thing in the form that the request accepts or the path's ending names, with the links that tell machines what else
 * there is (Signposting). Every form holds the same triples; TriG and N-Quads hold them as their default graph, and say besides
 * which named graph states each.
 */
final class Representations {

    private static final Node LICENSE = NodeFactory.createURI("http://purl.org/dc/terms/license");
    private static final String ABOUT_PAGE = "https://schema.org/AboutPage";

    private final ReleaseTag release;
    private final String programVersion;

    /** @param programVersion whose writers may write otherwise than the last one's */
    Representations(ReleaseTag release, String programVersion) {
        this.release = release;
        this.programVersion = programVersion;
    }

    /** Finds a thing by its path without ending, in so far as the form needs it; nothing where there is none. */
    @FunctionalInterface
    interface Finder {
        Optional<Thing> at(String path, Optional<MediaType> form) throws IOException;
    }

    /**
     * Answers for what a finder finds under the request's path, or under the path without an ending that names a form.
     *
     * @return whether there is such a thing
     */
    boolean answered(Exchange exchange, String path, Finder finder) throws IOException {
        Optional<MediaType> chosen = Negotiation.choose(exchange.accept());
        Optional<Thing> whole = finder.at(path, chosen);
        if (whole.isPresent()) {
            answer(exchange, whole.get(), chosen, true);
            return true;
        }
        Optional<MediaType> named = MediaType.byExtension(path);
        Optional<Thing> bare = named.isEmpty() ? Optional.empty() : finder.at(named.get().without(path), named);
        if (bare.isPresent()) {
            answer(exchange, bare.get(), named, false);
        }
        return bare.isPresent();
    }

    private void answer(Exchange exchange, Thing thing, Optional<MediaType> chosen, boolean negotiated) throws IOException {
        if (negotiated) {
            exchange.header("Vary", "Accept");
        }
        links(exchange, thing, chosen);
        if (chosen.isEmpty()) {
            exchange.problem(406, "Not in that form", "There is " + MediaType.all().stream()
                    .map(type -> type.label() + " (" + type.type() + ") at " + address(exchange, thing, type))
                    .collect(Collectors.joining(", ")) + ".");
            return;
        }
        MediaType type = chosen.get();
        if (negotiated) {
            exchange.header("Content-Location", address(exchange, thing, type));
        }
        if (type == MediaType.HTML) {
            exchange.page(thing.page().get());
        } else if (!exchange.unchanged(release.of(programVersion, thing.iri(), thing.query(), type))) {
            exchange.bytes(type.type() + ";charset=utf-8", written(thing.data().apply(type), type));
        }
    }

    /** The licences that a graph names for a thing, as links. */
    static List<String> licenses(Graph graph, String iri) {
        return graph.find(NodeFactory.createURI(iri), LICENSE, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).mapWith(license -> "<" + ascii(license.getURI()) + ">; rel=\"license\"").toList();
    }

    private static void links(Exchange exchange, Thing thing, Optional<MediaType> chosen) {
        String iri = ascii(thing.iri());
        link(exchange, iri, "canonical", "");
        for (MediaType type : MediaType.all()) {
            link(exchange, address(exchange, thing, type), "alternate", type.type());
        }
        if (chosen.equals(Optional.of(MediaType.HTML))) {
            link(exchange, address(exchange, thing, MediaType.TURTLE), "describedby", MediaType.TURTLE.type());
            link(exchange, address(exchange, thing, MediaType.JSON_LD), "describedby", MediaType.JSON_LD.type());
            link(exchange, ABOUT_PAGE, "type", "");
        } else {
            link(exchange, iri, "describes", "");
        }
        thing.types().forEach(type -> link(exchange, ascii(type), "type", ""));
        thing.links().forEach(link -> exchange.header("Link", link));
    }

    private static void link(Exchange exchange, String target, String relation, String type) {
        exchange.header("Link", "<" + target + ">; rel=\"" + relation + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\""));
    }

    /** The ways to read a thing, for its page; addresses are as from the root of this server. */
    static List<EntityPage.Form> forms(String path) {
        return MediaType.all().stream()
                .map(type -> new EntityPage.Form(type.label(), type.type(), ascii("/" + path) + "." + type.extension())).toList();
    }

    private static String address(Exchange exchange, Thing thing, MediaType type) {
        return exchange.href(ascii("/" + thing.path()) + "." + type.extension() + thing.query());
    }

    /** Addresses in headers are ASCII; an actor's name may not be. */
    static String ascii(String iri) {
        return URI.create(iri.replace(" ", "%20")).toASCIIString();
    }

    private static byte[] written(DatasetGraph data, MediaType type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FoundAnswer.write(out, data, type);
        return out.toByteArray();
    }
}
