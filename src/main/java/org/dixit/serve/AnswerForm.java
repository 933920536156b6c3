package org.dixit.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/**
 * A form of a query's answer.
 *
 * @param type for {@code Content-Type} and {@code Accept}
 * @param name short, for {@code format=}
 * @param rows the language of a SELECT's or ASK's answer; of no meaning for others
 * @param data the form of a CONSTRUCT's or DESCRIBE's; of no meaning for others
 */
record AnswerForm(String type, String name, Lang rows, MediaType data) {

    /** For SELECT and ASK, the preferred first; the last are other names for the first two. */
    static final List<AnswerForm> ROWS = List.of(
            new AnswerForm("application/sparql-results+json", "json", ResultSetLang.RS_JSON, MediaType.HTML),
            new AnswerForm("application/sparql-results+xml", "xml", ResultSetLang.RS_XML, MediaType.HTML),
            new AnswerForm("text/csv", "csv", ResultSetLang.RS_CSV, MediaType.HTML),
            new AnswerForm("text/tab-separated-values", "tsv", ResultSetLang.RS_TSV, MediaType.HTML),
            new AnswerForm("application/json", "json", ResultSetLang.RS_JSON, MediaType.HTML),
            new AnswerForm("application/xml", "xml", ResultSetLang.RS_XML, MediaType.HTML));

    /** For CONSTRUCT and DESCRIBE, the preferred first. */
    static final List<AnswerForm> TRIPLES = MediaType.data().stream().map(AnswerForm::of).toList();

    /** For a CONSTRUCT that names graphs. */
    static final List<AnswerForm> QUADS = Stream.of(MediaType.TRIG, MediaType.N_QUADS, MediaType.JSON_LD).map(AnswerForm::of).toList();

    private static AnswerForm of(MediaType type) {
        return new AnswerForm(type.type(), type.extension(), ResultSetLang.RS_None, type);
    }

    /** Chooses by name where one is given, else by the header. */
    static Optional<AnswerForm> choose(List<AnswerForm> offered, Optional<String> named, @Nullable String accept) {
        if (named.isPresent()) {
            return offered.stream().filter(form -> form.name.equals(named.get()) || form.type.equals(named.get())).findFirst();
        }
        return Negotiation.best(accept, offered, AnswerForm::type);
    }
}
