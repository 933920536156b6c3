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

    static final Node LINKSET = term("void", "Linkset");
    static final Node SUBSET = term("void", "subset");
    static final Node SUBJECTS_TARGET = term("void", "subjectsTarget");
    static final Node OBJECTS_TARGET = term("void", "objectsTarget");
    static final Node LINK_PREDICATE = term("void", "linkPredicate");
    static final Node FEATURE = term("void", "feature");

    static final Node DCAT_DATASET = term("dcat", "Dataset");
    static final Node CATALOG = term("dcat", "Catalog");
    static final Node DISTRIBUTION = term("dcat", "Distribution");
    static final Node DATA_SERVICE = term("dcat", "DataService");
    static final Node VERSION = term("dcat", "version");
    static final Node HAS_CURRENT_VERSION = term("dcat", "hasCurrentVersion");
    static final Node HAS_VERSION = term("dcat", "hasVersion");
    static final Node PREVIOUS_VERSION = term("dcat", "previousVersion");
    static final Node LANDING_PAGE = term("dcat", "landingPage");
    static final Node KEYWORD = term("dcat", "keyword");
    static final Node THEME = term("dcat", "theme");
    static final Node THEME_TAXONOMY = term("dcat", "themeTaxonomy");
    static final Node CONTACT_POINT = term("dcat", "contactPoint");
    static final Node HAS_DATASET = term("dcat", "dataset");
    static final Node HAS_SERVICE = term("dcat", "service");
    static final Node HAS_DISTRIBUTION = term("dcat", "distribution");
    static final Node START_DATE = term("dcat", "startDate");
    static final Node END_DATE = term("dcat", "endDate");
    static final Node ACCESS_URL = term("dcat", "accessURL");
    static final Node DOWNLOAD_URL = term("dcat", "downloadURL");
    static final Node MEDIA_TYPE = term("dcat", "mediaType");
    static final Node COMPRESS_FORMAT = term("dcat", "compressFormat");
    static final Node PACKAGE_FORMAT = term("dcat", "packageFormat");
    static final Node BYTE_SIZE = term("dcat", "byteSize");
    static final Node ENDPOINT_URL = term("dcat", "endpointURL");
    static final Node ENDPOINT_DESCRIPTION = term("dcat", "endpointDescription");
    static final Node SERVES_DATASET = term("dcat", "servesDataset");

    static final Node VERSION_NOTES = term("adms", "versionNotes");
    static final Node AVAILABILITY = term("dcatap", "availability");

    static final Node CHECKSUM = term("spdx", "checksum");
    static final Node CHECKSUM_CLASS = term("spdx", "Checksum");
    static final Node ALGORITHM = term("spdx", "algorithm");
    static final Node CHECKSUM_VALUE = term("spdx", "checksumValue");
    static final Node CHECKSUM_ALGORITHM = term("spdx", "ChecksumAlgorithm");
    static final Node SHA256 = term("spdx", "checksumAlgorithm_sha256");

    static final Node AGENT = term("foaf", "Agent");
    static final Node DOCUMENT = term("foaf", "Document");
    static final Node NAME = term("foaf", "name");
    static final Node HOMEPAGE = term("foaf", "homepage");
    static final Node KIND = term("vcard", "Kind");
    static final Node FULL_NAME = term("vcard", "fn");
    static final Node HAS_EMAIL = term("vcard", "hasEmail");
    static final Node HAS_URL = term("vcard", "hasURL");

    static final Node CONCEPT = term("skos", "Concept");
    static final Node CONCEPT_SCHEME = term("skos", "ConceptScheme");
    static final Node PREF_LABEL = term("skos", "prefLabel");
    static final Node IN_SCHEME = term("skos", "inScheme");

    static final Node ACTIVITY = term("prov", "Activity");
    static final Node INFORMED_BY = term("prov", "wasInformedBy");
    static final Node ENDED = term("prov", "endedAtTime");

    static final Node DESCRIPTION = term("dcterms", "description");
    static final Node ISSUED = term("dcterms", "issued");
    static final Node LICENSE = term("dcterms", "license");
    static final Node RIGHTS = term("dcterms", "rights");
    static final Node RIGHTS_STATEMENT = term("dcterms", "RightsStatement");
    static final Node IS_VERSION_OF = term("dcterms", "isVersionOf");

    static final Node PUBLISHER = term("dcterms", "publisher");
    static final Node CREATOR = term("dcterms", "creator");
    static final Node IDENTIFIER = term("dcterms", "identifier");
    static final Node CITATION = term("dcterms", "bibliographicCitation");
    static final Node MODIFIED = term("dcterms", "modified");
    static final Node CONFORMS_TO = term("dcterms", "conformsTo");
    static final Node STANDARD = term("dcterms", "Standard");
    static final Node FORMAT = term("dcterms", "format");
    static final Node MEDIA_TYPE_CLASS = term("dcterms", "MediaType");
    static final Node MEDIA_TYPE_OR_EXTENT = term("dcterms", "MediaTypeOrExtent");
    static final Node LICENSE_DOCUMENT = term("dcterms", "LicenseDocument");
    static final Node LINGUISTIC_SYSTEM = term("dcterms", "LinguisticSystem");
    static final Node TEMPORAL = term("dcterms", "temporal");
    static final Node PERIOD_OF_TIME = term("dcterms", "PeriodOfTime");
    static final Node SPATIAL = term("dcterms", "spatial");
    static final Node LOCATION = term("dcterms", "Location");
    static final Node PROVENANCE = term("dcterms", "provenance");
    static final Node PROVENANCE_STATEMENT = term("dcterms", "ProvenanceStatement");
    static final Node ACCRUAL_PERIODICITY = term("dcterms", "accrualPeriodicity");
    static final Node FREQUENCY = term("dcterms", "Frequency");

    private Terms() {
    }

    private static Node term(String prefix, String local) {
        return NodeFactory.createURI(Namespaces.ALL.get(prefix) + local);
    }
}
