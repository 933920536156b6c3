package org.dixit.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Schema;
import org.dixit.rdf.Vocabulary.Skos;

/** The short names of namespaces that all outputs and query pages share. */
public final class Prefixes {

    private Prefixes() {
    }

    /** Prefix to namespace, in the order in which they are written. */
    public static Map<String, String> all() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dixit", Vocabulary.NAMESPACE);
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("prov", Prov.NAMESPACE);
        prefixes.put("oa", Oa.NAMESPACE);
        prefixes.put("schema", Schema.NAMESPACE);
        prefixes.put("skos", Skos.NAMESPACE);
        prefixes.put("dcterms", DublinCore.TERMS_NAMESPACE);
        prefixes.put("dc", DublinCore.ELEMENTS_NAMESPACE);
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        return prefixes;
    }
}
