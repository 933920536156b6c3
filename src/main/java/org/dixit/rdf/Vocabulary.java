package org.dixit.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.statement.ActorType;

/**
 * The terms that the dataset is written in. A field bears the very name of its term, capital letter included:
 * {@link #Organization} is the class and {@link #organization} the property. Terms of others stand in one class for each of
 * their namespaces.
 */
public final class Vocabulary {

    /** The namespace of our own terms. */
    public static final String NAMESPACE = "https://w3id.org/dixit#";

    /** The ontology itself. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/dixit");

    /** This version of the ontology. */
    public static final String ONTOLOGY_VERSION_IRI = "https://w3id.org/dixit/0.2.0";
    public static final Node ONTOLOGY_VERSION = NodeFactory.createURI(ONTOLOGY_VERSION_IRI);

    // Classes
    public static final Node Actor = own("Actor");
    public static final Node Person = own("Person");
    public static final Node Organization = own("Organization");
    public static final Node State = own("State");
    public static final Node MediaOutlet = own("MediaOutlet");
    public static final Node Group = own("Group");
    public static final Node RoleHolding = own("RoleHolding");
    public static final Node Article = own("Article");
    public static final Node Statement = own("Statement");
    public static final Node Attribution = own("Attribution");
    public static final Node Evidence = own("Evidence");
    public static final Node ExtractionRun = own("ExtractionRun");
    public static final Node Identification = own("Identification");
    public static final Node QuotationMatch = own("QuotationMatch");
    public static final Node Release = own("Release");
    public static final Node Correction = own("Correction");
    public static final Node SameActor = own("SameActor");
    public static final Node DifferentActor = own("DifferentActor");
    public static final Node NotAStatement = own("NotAStatement");
    public static final Node WrongSpeaker = own("WrongSpeaker");

    // Classes of concepts
    public static final Node Channel = own("Channel");
    public static final Node Act = own("Act");
    public static final Node Certainty = own("Certainty");
    public static final Node Polarity = own("Polarity");
    public static final Node Temporality = own("Temporality");
    public static final Node Stance = own("Stance");
    public static final Node Status = own("Status");

    // Schemes of concepts
    public static final Node ChannelScheme = own("ChannelScheme");
    public static final Node ActScheme = own("ActScheme");
    public static final Node CertaintyScheme = own("CertaintyScheme");
    public static final Node PolarityScheme = own("PolarityScheme");
    public static final Node TemporalityScheme = own("TemporalityScheme");
    public static final Node StanceScheme = own("StanceScheme");
    public static final Node StatusScheme = own("StatusScheme");

    // Of an article
    public static final Node publisher = own("publisher");
    public static final Node publishedOn = own("publishedOn");
    public static final Node versionNumber = own("versionNumber");
    public static final Node status = own("status");
    public static final Node textLength = own("textLength");
    public static final Node textDigest = own("textDigest");
    public static final Node text = own("text");

    // Of a statement
    public static final Node reportedIn = own("reportedIn");
    public static final Node speaker = own("speaker");
    public static final Node content = own("content");
    public static final Node channel = own("channel");
    public static final Node act = own("act");
    public static final Node certainty = own("certainty");
    public static final Node polarity = own("polarity");
    public static final Node temporality = own("temporality");
    public static final Node mentions = own("mentions");
    public static final Node about = own("about");
    public static final Node citedSource = own("citedSource");
    public static final Node saidOn = own("saidOn");
    public static final Node contentEvidence = own("contentEvidence");
    public static final Node reports = own("reports");
    public static final Node reportsTransitively = own("reportsTransitively");
    public static final Node originalStatement = own("originalStatement");
    public static final Node originalSpeaker = own("originalSpeaker");
    public static final Node sameQuotationAs = own("sameQuotationAs");
    public static final Node wasRevisedBy = own("wasRevisedBy");

    // Of an attribution
    public static final Node cue = own("cue");
    public static final Node sourceMention = own("sourceMention");
    public static final Node stance = own("stance");
    public static final Node role = own("role");
    public static final Node cueEvidence = own("cueEvidence");
    public static final Node sourceEvidence = own("sourceEvidence");

    // Of several
    public static final Node confidence = own("confidence");
    public static final Node evidence = own("evidence");

    // Of a role holding
    public static final Node holder = own("holder");
    public static final Node roleLabel = own("roleLabel");
    public static final Node organization = own("organization");
    public static final Node place = own("place");
    public static final Node givenIn = own("givenIn");
    public static final Node roleEvidence = own("roleEvidence");

    // Of an actor and its identification
    public static final Node affiliation = own("affiliation");
    public static final Node count = own("count");
    public static final Node field = own("field");
    public static final Node namedIn = own("namedIn");
    public static final Node identification = own("identification");
    public static final Node identifier = own("identifier");

    // Of a correction
    public static final Node corrects = own("corrects");
    public static final Node rightActor = own("rightActor");
    public static final Node inArticle = own("inArticle");
    public static final Node wasCorrectedBy = own("wasCorrectedBy");

    // Of a run, a match of quotations, a release
    public static final Node programVersion = own("programVersion");
    public static final Node extractor = own("extractor");
    public static final Node modelDigest = own("modelDigest");
    public static final Node settings = own("settings");
    public static final Node quotation = own("quotation");
    public static final Node similarity = own("similarity");
    public static final Node added = own("added");
    public static final Node removed = own("removed");

    private static final Map<Enum<?>, Node> CONCEPTS = concepts();

    private Vocabulary() {
    }

    /**
     * The concept of a facet's value: {@code Act.DENY} is {@code dixit:act-deny}.
     *
     * @throws IllegalStateException for a value of any other enumeration
     */
    public static Node concept(Enum<?> value) {
        Node concept = CONCEPTS.get(value);
        if (concept == null) {
            throw new IllegalStateException("no concept for " + value.getDeclaringClass().getName() + "." + value.name());
        }
        return concept;
    }

    /** The class of an actor of this kind. */
    public static Node actorClass(ActorType type) {
        return switch (type) {
            case PERSON -> Person;
            case ORGANIZATION -> Organization;
            case STATE -> State;
            case MEDIA_OUTLET -> MediaOutlet;
            case GROUP -> Group;
        };
    }

    /** All concepts, facet by facet, each in the order of its enumeration. */
    public static List<Node> allConcepts() {
        return List.copyOf(CONCEPTS.values());
    }

    private static Map<Enum<?>, Node> concepts() {
        Map<Enum<?>, Node> concepts = new LinkedHashMap<>();
        List<Enum<?>[]> facets = List.of(
                org.dixit.statement.Channel.values(), org.dixit.statement.Act.values(), org.dixit.statement.Certainty.values(),
                org.dixit.statement.Polarity.values(), org.dixit.statement.Temporality.values(),
                org.dixit.statement.Stance.values(), org.dixit.article.Article.Status.values());
        for (Enum<?>[] facet : facets) {
            for (Enum<?> value : facet) {
                concepts.put(value, own(local(value.getDeclaringClass().getSimpleName()) + "-" + local(value.name())));
            }
        }
        return concepts;
    }

    private static String local(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Node own(String local) {
        return NodeFactory.createURI(NAMESPACE + local);
    }

    /** RDF and RDF Schema. */
    public static final class Rdf {
        public static final Node type = rdf("type");
        public static final Node label = rdfs("label");
        public static final Node comment = rdfs("comment");

        private Rdf() {
        }

        private static Node rdf(String local) {
            return NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + local);
        }

        private static Node rdfs(String local) {
            return NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#" + local);
        }
    }

    /** PROV: who and what something comes from. */
    public static final class Prov {
        public static final String NAMESPACE = "http://www.w3.org/ns/prov#";
        public static final Node agent = NodeFactory.createURI(NAMESPACE + "agent");
        public static final Node endedAtTime = NodeFactory.createURI(NAMESPACE + "endedAtTime");
        public static final Node qualifiedAttribution = NodeFactory.createURI(NAMESPACE + "qualifiedAttribution");
        public static final Node wasDerivedFrom = NodeFactory.createURI(NAMESPACE + "wasDerivedFrom");
        public static final Node wasGeneratedBy = NodeFactory.createURI(NAMESPACE + "wasGeneratedBy");
        public static final Node wasRevisionOf = NodeFactory.createURI(NAMESPACE + "wasRevisionOf");

        private Prov() {
        }
    }

    /** Web Annotation: places in a text. */
    public static final class Oa {
        public static final String NAMESPACE = "http://www.w3.org/ns/oa#";
        public static final Node TextPositionSelector = NodeFactory.createURI(NAMESPACE + "TextPositionSelector");
        public static final Node TextQuoteSelector = NodeFactory.createURI(NAMESPACE + "TextQuoteSelector");
        public static final Node hasSource = NodeFactory.createURI(NAMESPACE + "hasSource");
        public static final Node hasSelector = NodeFactory.createURI(NAMESPACE + "hasSelector");
        public static final Node start = NodeFactory.createURI(NAMESPACE + "start");
        public static final Node end = NodeFactory.createURI(NAMESPACE + "end");
        public static final Node exact = NodeFactory.createURI(NAMESPACE + "exact");
        public static final Node prefix = NodeFactory.createURI(NAMESPACE + "prefix");
        public static final Node suffix = NodeFactory.createURI(NAMESPACE + "suffix");

        private Oa() {
        }
    }

    /** schema.org, with https. */
    public static final class Schema {
        public static final String NAMESPACE = "https://schema.org/";
        public static final Node Quotation = NodeFactory.createURI(NAMESPACE + "Quotation");
        public static final Node url = NodeFactory.createURI(NAMESPACE + "url");

        private Schema() {
        }
    }

    /** SKOS: other names and identifiers. */
    public static final class Skos {
        public static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
        public static final Node altLabel = NodeFactory.createURI(NAMESPACE + "altLabel");
        public static final Node exactMatch = NodeFactory.createURI(NAMESPACE + "exactMatch");
        public static final Node definition = NodeFactory.createURI(NAMESPACE + "definition");

        private Skos() {
        }
    }

    /** Dublin Core: {@link #creator} is the old element, which takes a plain byline; the others are DCMI terms. */
    public static final class DublinCore {
        public static final String TERMS_NAMESPACE = "http://purl.org/dc/terms/";
        public static final String ELEMENTS_NAMESPACE = "http://purl.org/dc/elements/1.1/";
        public static final Node creator = NodeFactory.createURI(ELEMENTS_NAMESPACE + "creator");
        public static final Node title = NodeFactory.createURI(TERMS_NAMESPACE + "title");
        public static final Node language = NodeFactory.createURI(TERMS_NAMESPACE + "language");
        public static final Node hasVersion = NodeFactory.createURI(TERMS_NAMESPACE + "hasVersion");

        private DublinCore() {
        }
    }
}
