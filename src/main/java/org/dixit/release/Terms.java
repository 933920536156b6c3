package org.dixit.release;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of others that only a dataset's description uses. */
final class Terms {

    static final Node VOID_DATASET = term("void", "Dataset");
    static final Node TRIPLES = term("void", "triples");
    static final Node ENTITIES = term("void", "entities");
    static final Node CLASSES = term("void", "classes");
    static final Node PROPERTIES = term("void", "properties");
    static final Node CLASS_PARTITION = term("void", "classPartition");
    static final Node PROPERTY_PARTITION = term("void", "propertyPartition");
    static final Node CLASS = term("void", "class");
    static final Node PROPERTY = term("void", "property");
    static final Node SPARQL_ENDPOINT = term("void", "sparqlEndpoint");
    static final Node DATA_DUMP = term("void", "dataDump");
    static final Node VOCABULARY = term("void", "vocabulary");
    static final Node URI_SPACE = term("void", "uriSpace");

    static final Node DCAT_DATASET = term("dcat", "Dataset");
    static final Node VERSION = term("dcat", "version");
    static final Node HAS_CURRENT_VERSION = term("dcat", "hasCurrentVersion");
    static final Node LANDING_PAGE = term("dcat", "landingPage");

    static final Node DESCRIPTION = term("dcterms", "description");
    static final Node ISSUED = term("dcterms", "issued");
    static final Node LICENSE = term("dcterms", "license");
    static final Node RIGHTS = term("dcterms", "rights");
    static final Node RIGHTS_STATEMENT = term("dcterms", "RightsStatement");
    static final Node IS_VERSION_OF = term("dcterms", "isVersionOf");

    static final Node CC_BY = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    private Terms() {
    }

    private static Node term(String prefix, String local) {
        return NodeFactory.createURI(Namespaces.ALL.get(prefix) + local);
    }
}
