package org.dixit.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** The dataset in JSON-LD as search engines read it from a page: schema.org's {@code Dataset}, with what Google's guidance asks for. */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {
    }

    /**
     * JSON that may stand inside of a {@code script} element.
     *
     * @param downloads with their sizes and checksums, in the order of {@link Download#ALL}
     */
    static String of(ReleaseSettings settings, Coverage coverage, Manifest.Counts counts, List<FileDigest> downloads) {
        Publication publication = settings.publication();
        String base = settings.base();
        ObjectNode dataset = JSON.createObjectNode();
        dataset.put("@context", "https://schema.org/").put("@type", "Dataset").put("@id", base + "dataset");
        dataset.put("name", settings.title()).put("description", publication.description()).put("url", base);
        ArrayNode identifiers = dataset.putArray("identifier").add(base + "dataset/" + settings.version());
        if (publication.identifier() != null) {
            identifiers.add(publication.identifier().toString());
        }
        dataset.put("version", settings.version());
        dataset.put("datePublished", settings.created().toString()).put("dateModified", settings.created().toString());
        dataset.put("license", publication.license().iri().toString()).put("isAccessibleForFree", true);
        dataset.put("conditionsOfAccess", "Words taken from articles are quotations; the articles belong to their publishers.");
        publication.keywords().forEach(dataset.withArrayProperty("keywords")::add);
        coverage.languages().forEach(dataset.withArrayProperty("inLanguage")::add);
        if (coverage.from() != null && coverage.to() != null) {
            dataset.put("temporalCoverage", coverage.from() + "/" + coverage.to());
        }
        publication.places().forEach(place -> dataset.withArrayProperty("spatialCoverage").addObject().put("@type", "Place")
                .put("@id", place.toString()));
        dataset.put("measurementTechnique", "Attributions found in news articles by a program (Dixit " + settings.programVersion()
                + ", extractor " + settings.extractor() + "), with offsets and confidence");
        variables(counts, dataset.putArray("variableMeasured"));
        ArrayNode creators = dataset.putArray("creator");
        publication.creators().forEach(name -> agent(name, publication, creators.addObject()));
        agent(publication.publisher(), publication, dataset.putObject("publisher"));
        dataset.put("citation", new Citation(settings).sentence());
        catalog(base, settings, dataset.putObject("includedInDataCatalog"));
        ArrayNode distribution = dataset.putArray("distribution");
        for (int i = 0; i < downloads.size(); i++) {
            download(Download.ALL.get(i), downloads.get(i), base, distribution.addObject());
        }
        return written(dataset);
    }

    private static void agent(String name, Publication publication, ObjectNode agent) {
        // Nobody has said whether this is a person; schema.org's Organization is the wider word for a publisher.
        agent.put("@type", "Organization").put("name", name);
        if (name.equals(publication.publisher())) {
            agent.put("url", publication.publisherUrl().toString());
            URI contact = publication.contact();
            ObjectNode point = agent.putObject("contactPoint").put("@type", "ContactPoint").put("contactType", "publisher");
            point.put("mailto".equals(contact.getScheme()) ? "email" : "url", contact.toString().replaceFirst("^mailto:", ""));
        }
    }

    private static void variables(Manifest.Counts counts, ArrayNode variables) {
        variable("statements", "who says what, in which words, how surely, through how many mouths", counts.statements(), variables);
        variable("actors", "persons, organizations, states, media and groups who speak or are spoken of", counts.actors(), variables);
        variable("articles", "in which the statements stand", counts.articles(), variables);
        variable("cited sources", "media and documents that statements rely on", counts.citedSources(), variables);
    }

    private static void variable(String name, String description, long value, ArrayNode variables) {
        variables.addObject().put("@type", "PropertyValue").put("name", name).put("description", description).put("value", value);
    }

    private static void catalog(String base, ReleaseSettings settings, ObjectNode catalog) {
        catalog.put("@type", "DataCatalog").put("@id", base + "catalog").put("name", "Catalogue of " + settings.title()).put("url", base);
    }

    private static void download(Download download, FileDigest file, String base, ObjectNode out) {
        out.put("@type", "DataDownload").put("name", download.title()).put("description", download.about());
        out.put("contentUrl", base + download.path());
        ArrayNode formats = out.putArray("encodingFormat").add(download.mediaType());
        if (download.compression() != null) {
            formats.add(download.compression());
        }
        if (download.archive() != null) {
            formats.add(download.archive());
        }
        out.put("contentSize", file.size() + " B").put("sha256", file.sha256());
    }

    /** A "<" could end the element that it stands in. */
    private static String written(ObjectNode json) {
        try {
            return Manifest.writer().writeValueAsString(json).replace("<", "\\u003c") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }
}
