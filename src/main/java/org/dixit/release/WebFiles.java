package org.dixit.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Files that programs look for at places of the web's own: robots.txt, and the catalogue of services (RFC 9727). */
final class WebFiles {

    private WebFiles() {
    }

    /** Pages may be read by all; queries and lists with parameters are without end, and the sitemap leads to everything. */
    static String robots(String base) {
        String root = URI.create(base).getRawPath();
        return "User-agent: *\nDisallow: " + root + "sparql\nDisallow: " + root + "reconcile\nDisallow: " + root + "*?\nAllow: " + root
                + "\n\nSitemap: " + base + Release.SITEMAP + "\n";
    }

    /** A set of links (RFC 9264) from each service to its descriptions. */
    static String apiCatalog(String base) throws IOException {
        ObjectNode catalog = new ObjectMapper().createObjectNode();
        ArrayNode linkset = catalog.putArray("linkset");
        ObjectNode items = linkset.addObject().put("anchor", base + ".well-known/api-catalog");
        link("item", base + "sparql", null, items);
        link("item", base + "reconcile", null, items);
        service(base + "sparql", base + "sparql", "text/turtle", base + "query", linkset);
        service(base + "reconcile", base + "openapi.json", "application/json", base, linkset);
        return Manifest.writer().writeValueAsString(catalog) + "\n";
    }

    private static void service(String anchor, String description, String type, String documentation, ArrayNode linkset) {
        ObjectNode service = linkset.addObject().put("anchor", anchor);
        link("service-desc", description, type, service);
        link("service-doc", documentation, "text/html", service);
    }

    private static void link(String relation, String address, @Nullable String type, ObjectNode links) {
        ObjectNode link = links.withArrayProperty(relation).addObject().put("href", address);
        if (type != null) {
            link.put("type", type);
        }
    }
}
