package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.dixit.release.Release;

/** The whole description of the dataset at its well-known place (VoID, section 7.2), for machines only: browsers get Turtle. */
final class DescriptionAnswers implements Routes.Answer {

    private final Graph description;

    DescriptionAnswers(Release release) {
        this.description = RDFParser.source(release.folder().resolve(Release.DESCRIPTION)).toGraph();
    }

    @Override
    public void to(Exchange exchange) throws IOException {
        exchange.header("Vary", "Accept");
        Optional<MediaType> chosen = Negotiation.choose(exchange.accept());
        if (chosen.isEmpty()) {
            exchange.problem(406, "Not in that form", "The description is RDF: Turtle, JSON-LD, N-Triples and RDF/XML.");
            return;
        }
        MediaType type = chosen.get().format == null ? MediaType.TURTLE : chosen.get();
        RDFFormat format = type.format;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(description).format(format).output(out);
        exchange.bytes(type.type() + ";charset=utf-8", out.toByteArray());
    }
}
