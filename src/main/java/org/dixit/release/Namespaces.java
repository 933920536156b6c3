package org.dixit.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.dixit.rdf.Vocabulary;

/** The prefixes that dumps, pages and queries write names with. */
public final class Namespaces {

    /** Prefix to namespace, our own first. */
    public static final Map<String, String> ALL = all();

    private Namespaces() {
    }

    /** {@code dixit:speaker} for its IRI, where a prefix fits and the rest is a plain name. */
    public static Optional<String> shorten(String iri) {
        for (Map.Entry<String, String> entry : ALL.entrySet()) {
            String namespace = entry.getValue();
            if (iri.startsWith(namespace) && iri.length() > namespace.length()) {
                String local = iri.substring(namespace.length());
                if (local.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*")) {
                    return Optional.of(entry.getKey() + ":" + local);
                }
            }
        }
        return Optional.empty();
    }

    /** The same prefixes for Jena's writers. */
    public static PrefixMap prefixMap() {
        PrefixMap map = PrefixMapFactory.create();
        ALL.forEach(map::add);
        return map;
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("dixit", Vocabulary.NAMESPACE);
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("skos", Vocabulary.Skos.NAMESPACE);
        all.put("dcterms", Vocabulary.DublinCore.TERMS_NAMESPACE);
        all.put("dc", Vocabulary.DublinCore.ELEMENTS_NAMESPACE);
        all.put("prov", Vocabulary.Prov.NAMESPACE);
        all.put("oa", Vocabulary.Oa.NAMESPACE);
        all.put("schema", Vocabulary.Schema.NAMESPACE);
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("org", "http://www.w3.org/ns/org#");
        all.put("void", "http://rdfs.org/ns/void#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("dcatap", "http://data.europa.eu/r5r/");
        all.put("spdx", "http://spdx.org/rdf/terms#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("sh", "http://www.w3.org/ns/shacl#");
        all.put("vann", "http://purl.org/vocab/vann/");
        all.put("text", "http://jena.apache.org/text#");
        return Collections.unmodifiableMap(all);
    }
}
