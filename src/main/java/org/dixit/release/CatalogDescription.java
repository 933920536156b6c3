package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createURI;

import java.net.URI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Rdf;

/**
 * The dataset as catalogues list it: DCAT 3 in the form that DCAT-AP 3.0.1 (SEMIC) asks for, with a catalogue, the dataset, a
 * distribution for each download, and the services. Sizes and checksums are told by {@link Checksums}.
 */
final class CatalogDescription {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String PROVENANCE = "A program read the articles: it looked for whoever says something, for their words and "
            + "for the chain of sources, and noted the place of each in the text and how sure it is. The extraction run tells program "
            + "version, model and settings; corrections by people are marked as such.";

    private final DescriptionGraph out;
    private final ReleaseSettings settings;
    private final Publication publication;
    private final Coverage coverage;
    private final Node dataset;
    private final Node publisher;
    private final Node contact;

    CatalogDescription(DescriptionGraph out, ReleaseSettings settings, Coverage coverage) {
        this.out = out;
        this.settings = settings;
        this.publication = settings.publication();
        this.coverage = coverage;
        this.dataset = createURI(settings.base() + "dataset");
        this.publisher = part("publisher");
        this.contact = part("contact");
    }

    void describe() {
        people();
        dataset();
        catalog();
        Download.ALL.forEach(this::distribution);
        services();
        license(createURI(publication.license().iri().toString()), publication.license().name());
    }

    /** What every release of the dataset shares with it. */
    void ofPublisher(Node resource) {
        out.link(resource, Terms.PUBLISHER, publisher);
        out.link(resource, Terms.CONTACT_POINT, contact);
        out.link(resource, Terms.LICENSE, publication.license().iri().toString());
        publication.themes().forEach(theme -> {
            Node concept = out.authority(resource, Terms.THEME, "data-theme", theme.name(), Terms.CONCEPT);
            out.english(concept, Terms.PREF_LABEL, theme.label());
        });
        publication.keywords().forEach(word -> out.english(resource, Terms.KEYWORD, word));
    }

    private void people() {
        out.type(publisher, Terms.AGENT);
        out.plain(publisher, Terms.NAME, publication.publisher());
        out.linkTo(publisher, Terms.HOMEPAGE, publication.publisherUrl().toString(), Terms.DOCUMENT);
        out.type(contact, Terms.KIND);
        out.plain(contact, Terms.FULL_NAME, publication.publisher());
        URI address = publication.contact();
        out.link(contact, "mailto".equals(address.getScheme()) ? Terms.HAS_EMAIL : Terms.HAS_URL, address.toString());
        int number = 0;
        for (String name : publication.creators()) {
            Node creator = name.equals(publication.publisher()) ? publisher : part("creator-" + ++number);
            out.link(dataset, Terms.CREATOR, creator);
            out.type(creator, Terms.AGENT);
            out.plain(creator, Terms.NAME, name);
        }
    }

    private void dataset() {
        out.type(dataset, Terms.DCAT_DATASET);
        out.english(dataset, Rdf.label, settings.title());
        out.english(dataset, Vocabulary.DublinCore.title, settings.title());
        out.english(dataset, Terms.DESCRIPTION, publication.description());
        out.plain(dataset, Terms.IDENTIFIER, publication.identifier() == null ? dataset.getURI() : publication.identifier().toString());
        out.plain(dataset, Terms.CITATION, new Citation(settings).sentence());
        out.plain(dataset, Terms.VERSION, settings.version());
        out.time(dataset, Terms.ISSUED, settings.created());
        out.time(dataset, Terms.MODIFIED, settings.created());
        out.linkTo(dataset, Terms.LANDING_PAGE, settings.base(), Terms.DOCUMENT);
        ofPublisher(dataset);
        reach(dataset);
        out.authority(dataset, Terms.ACCRUAL_PERIODICITY, "frequency", publication.frequency().name(), Terms.FREQUENCY);
        Node provenance = part("provenance");
        out.link(dataset, Terms.PROVENANCE, provenance);
        out.type(provenance, Terms.PROVENANCE_STATEMENT);
        out.english(provenance, Rdf.label, PROVENANCE);
        Node build = part("build");
        out.link(dataset, Vocabulary.Prov.wasGeneratedBy, build);
        out.type(build, Terms.ACTIVITY);
        out.time(build, Terms.ENDED, settings.created());
        coverage.runs().forEach(run -> out.link(build, Terms.INFORMED_BY, run));
        Download.ALL.forEach(download -> out.link(dataset, Terms.HAS_DISTRIBUTION, Checksums.distribution(dataset, download)));
    }

    private void reach(Node resource) {
        coverage.languages().stream().flatMap(language -> Coverage.threeLetters(language).stream())
                .forEach(code -> out.authority(resource, Vocabulary.DublinCore.language, "language", code, Terms.LINGUISTIC_SYSTEM));
        if (coverage.from() != null && coverage.to() != null) {
            Node period = part("period");
            out.link(resource, Terms.TEMPORAL, period);
            out.type(period, Terms.PERIOD_OF_TIME);
            out.typed(period, Terms.START_DATE, coverage.from(), XSDDatatype.XSDdate);
            out.typed(period, Terms.END_DATE, coverage.to(), XSDDatatype.XSDdate);
        }
        publication.places().forEach(place -> out.linkTo(resource, Terms.SPATIAL, place.toString(), Terms.LOCATION));
    }

    private void catalog() {
        Node catalog = createURI(settings.base() + "catalog");
        out.type(catalog, Terms.CATALOG);
        out.english(catalog, Rdf.label, "Catalogue of " + settings.title());
        out.english(catalog, Vocabulary.DublinCore.title, "Catalogue of " + settings.title());
        out.english(catalog, Terms.DESCRIPTION, "The dataset of this address with its downloads and services.");
        out.link(catalog, Terms.PUBLISHER, publisher);
        out.link(catalog, Terms.LICENSE, publication.license().iri().toString());
        out.linkTo(catalog, Terms.HOMEPAGE, settings.base(), Terms.DOCUMENT);
        out.time(catalog, Terms.ISSUED, settings.created());
        out.time(catalog, Terms.MODIFIED, settings.created());
        reach(catalog);
        out.link(catalog, Terms.HAS_DATASET, dataset);
        out.link(catalog, Terms.HAS_SERVICE, part("sparql"));
        out.link(catalog, Terms.HAS_SERVICE, part("reconciliation"));
        Node themes = out.linkTo(catalog, Terms.THEME_TAXONOMY, DescriptionGraph.authority("data-theme"), Terms.CONCEPT_SCHEME);
        out.english(themes, Vocabulary.DublinCore.title, "Data theme");
    }

    private void distribution(Download download) {
        Node file = Checksums.distribution(dataset, download);
        out.type(file, Terms.DISTRIBUTION);
        out.english(file, Rdf.label, download.title());
        out.english(file, Vocabulary.DublinCore.title, download.title());
        out.english(file, Terms.DESCRIPTION, download.about());
        out.link(file, Terms.ACCESS_URL, settings.base());
        out.link(file, Terms.DOWNLOAD_URL, settings.base() + download.path());
        out.linkTo(file, Terms.MEDIA_TYPE, MEDIA_TYPES + download.mediaType(), Terms.MEDIA_TYPE_CLASS);
        if (download.compression() != null) {
            out.linkTo(file, Terms.COMPRESS_FORMAT, MEDIA_TYPES + download.compression(), Terms.MEDIA_TYPE_CLASS);
        }
        if (download.archive() != null) {
            out.linkTo(file, Terms.PACKAGE_FORMAT, MEDIA_TYPES + download.archive(), Terms.MEDIA_TYPE_CLASS);
        }
        out.authority(file, Terms.FORMAT, "file-type", download.fileType(), Terms.MEDIA_TYPE_OR_EXTENT);
        Node available = out.authority(file, Terms.AVAILABILITY, "planned-availability", "AVAILABLE", Terms.CONCEPT);
        out.english(available, Terms.PREF_LABEL, "Available");
        out.linkTo(file, Terms.CONFORMS_TO, download.standard(), Terms.STANDARD);
        out.link(file, Terms.LICENSE, publication.license().iri().toString());
        out.link(file, Terms.RIGHTS, part("rights-quoted-text"));
        out.time(file, Terms.ISSUED, settings.created());
        out.time(file, Terms.MODIFIED, settings.created());
        coverage.languages().stream().flatMap(language -> Coverage.threeLetters(language).stream())
                .forEach(code -> out.authority(file, Vocabulary.DublinCore.language, "language", code, Terms.LINGUISTIC_SYSTEM));
    }

    private void services() {
        service("sparql", "SPARQL endpoint", "Queries over the union of all graphs, with full-text search by text:query.",
                DatasetDescription.ENDPOINT, DatasetDescription.ENDPOINT, "https://www.w3.org/TR/sparql11-protocol/");
        service("reconciliation", "Reconciliation service", "Matches names against the actors, for OpenRefine and its like.",
                "reconcile", "openapi.json", "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/");
    }

    private void service(String slug, String title, String about, String path, String description, String standard) {
        Node service = part(slug);
        out.type(service, Terms.DATA_SERVICE);
        out.english(service, Rdf.label, title);
        out.english(service, Vocabulary.DublinCore.title, title);
        out.english(service, Terms.DESCRIPTION, about);
        out.link(service, Terms.ENDPOINT_URL, settings.base() + path);
        out.link(service, Terms.ENDPOINT_DESCRIPTION, settings.base() + description);
        out.link(service, Terms.SERVES_DATASET, dataset);
        out.linkTo(service, Terms.CONFORMS_TO, standard, Terms.STANDARD);
        ofPublisher(service);
    }

    private void license(Node license, String name) {
        out.type(license, Terms.LICENSE_DOCUMENT);
        out.english(license, Rdf.label, name);
    }

    private Node part(String name) {
        return createURI(dataset.getURI() + "#" + name);
    }
}
