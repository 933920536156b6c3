package org.dixit.serve;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.pages.Page;

/**
 * Something that has an IRI and answers in every form.
 *
 * @param iri of it
 * @param path where this server answers for it, without first slash and ending, in the letters of its IRI
 * @param query of the address where there are several pages of data, with its question mark; else empty
 * @param types IRIs of the classes that it is of
 * @param links further {@code Link} headers
 * @param page for people
 * @param data for machines, in the form asked for
 */
record Thing(String iri, String path, String query, List<String> types, List<String> links, Supplier<Page> page,
        Function<MediaType, DatasetGraph> data) {

    Thing {
        types = List.copyOf(types);
        links = List.copyOf(links);
    }
}
