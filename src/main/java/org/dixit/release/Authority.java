package org.dixit.release;

import java.util.List;

/**
 * A dataset of others that actors are linked to.
 *
 * @param name for people
 * @param slug for IRIs
 * @param space what its IRIs begin with
 * @param homepage of the dataset
 */
record Authority(String name, String slug, String space, String homepage) {

    private static final List<Authority> KNOWN = List.of(
            new Authority("Wikidata", "wikidata", "http://www.wikidata.org/entity/", "https://www.wikidata.org/"),
            new Authority("DBpedia", "dbpedia", "http://dbpedia.org/resource/", "https://www.dbpedia.org/"),
            new Authority("GeoNames", "geonames", "https://sws.geonames.org/", "https://www.geonames.org/"),
            new Authority("VIAF", "viaf", "http://viaf.org/viaf/", "https://viaf.org/"),
            new Authority("Integrated Authority File (GND)", "gnd", "https://d-nb.info/gnd/", "https://www.dnb.de/gnd"));

    /** What an IRI begins with: as its authority has it, else all before the last slash or hash. */
    static String space(String iri) {
        for (Authority known : KNOWN) {
            if (iri.startsWith(known.space)) {
                return known.space;
            }
        }
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** The authority of a space, by its address where it is not known by name. */
    static Authority of(String space) {
        return KNOWN.stream().filter(known -> known.space.equals(space)).findFirst().orElseGet(() -> {
            String slug = space.replaceFirst("^[a-z]+:/*", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
            return new Authority(space, slug, space, space);
        });
    }
}
