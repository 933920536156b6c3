package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.dixit.release.Namespaces;
import org.jspecify.annotations.Nullable;

/** The forms in which the answer to a query can be taken away: the first ones are for rows, the others for graphs. */
enum ResultForm {
    CSV("csv", "CSV", "text/csv", ResultSetLang.RS_CSV, null),
    TSV("tsv", "TSV", "text/tab-separated-values", ResultSetLang.RS_TSV, null),
    JSON("json", "JSON", "application/sparql-results+json", ResultSetLang.RS_JSON, null),
    XML("xml", "XML", "application/sparql-results+xml", ResultSetLang.RS_XML, null),
    TURTLE("ttl", "Turtle", "text/turtle", null, RDFFormat.TURTLE_PRETTY),
    N_TRIPLES("nt", "N-Triples", "application/n-triples", null, RDFFormat.NTRIPLES_UTF8),
    JSON_LD("jsonld", "JSON-LD", "application/ld+json", null, RDFFormat.JSONLD11_PRETTY);

    private final String extension;
    private final String label;
    private final String type;
    private final @Nullable Lang rows;
    private final @Nullable RDFFormat triples;

    ResultForm(String extension, String label, String type, @Nullable Lang rows, @Nullable RDFFormat triples) {
        this.extension = extension;
        this.label = label;
        this.type = type;
        this.rows = rows;
        this.triples = triples;
    }

    String extension() {
        return extension;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** For {@code Content-Type}. */
    String type() {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    boolean isForRows() {
        return rows != null;
    }

    /** The forms that an answer has. */
    static List<ResultForm> of(QueryAnswer answer) {
        return switch (answer) {
            case QueryAnswer.Wrong wrong -> List.of();
            case FoundAnswer found -> Stream.of(values()).filter(form -> form.isForRows() != found instanceof FoundAnswer.Data).toList();
        };
    }

    /** The form that a path's ending names, if it names one. */
    static Optional<ResultForm> byExtension(String path) {
        return Stream.of(values()).filter(form -> path.endsWith("." + form.extension)).findFirst();
    }

    /** The form that a client asks for by its very name; not by a wildcard, since then a page is as good. */
    static Optional<ResultForm> byName(@Nullable String accept) {
        return accept == null || Negotiation.wantsHtml(accept) ? Optional.empty()
                : Stream.of(values()).filter(form -> accept.contains(form.type)).findFirst();
    }

    /**
     * The answer in this form, marked where it was cut; nothing where it has no such form.
     *
     * @param base of the dataset
     * @param share of the memory, which grows with what is written
     */
    Optional<byte[]> written(QueryAnswer answer, String base, AnswerMemory.Share share) {
        if (!(answer instanceof FoundAnswer found) || !of(answer).contains(this)) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new CountedBytes(share);
        if (found instanceof FoundAnswer.Data data) {
            if (found.cut() && this != JSON_LD) {
                out.writeBytes(("# " + CutMark.words(found.size()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            write(data.data().getDefaultGraph(), out);
        } else {
            found.write(found.cut() ? CutMark.rows(out, rows, CutMark.link(base, found.size())) : out, rows);
        }
        return Optional.of(out.toByteArray());
    }

    private void write(Graph graph, ByteArrayOutputStream out) {
        graph.getPrefixMapping().setNsPrefixes(Namespaces.ALL);
        RDFWriter.source(graph).format(triples).output(out);
    }
}
