package org.dixit.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dixit.reuse.ArticleExport;
import org.dixit.reuse.ArticleExport.Brat;

/** Answers with an article's evidence as annotations, for tools that know nothing of this dataset. */
final class ArticleExports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArticleExport export;

    ArticleExports(ArticleExport export) {
        this.export = export;
    }

    void annotations(Exchange exchange) throws IOException {
        Optional<ObjectNode> collection = export.annotations(article(exchange));
        if (collection.isEmpty()) {
            unknown(exchange);
            return;
        }
        exchange.bytes("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"", JSON.writeValueAsBytes(collection.get()));
    }

    void brat(Exchange exchange) throws IOException {
        String article = article(exchange);
        switch (export.brat(article)) {
            case Brat.Unknown nothing -> unknown(exchange);
            case Brat.WithoutText bare -> exchange.problem(404, "The text is not here", "This release does not carry the articles' texts, "
                    + "which brat needs. A release built with --text full does; /article/" + article + "/annotations.jsonld needs none.");
            case Brat.Files files -> {
                String path = exchange.path();
                if (path.endsWith(".zip")) {
                    exchange.bytes("application/zip", files.zip(article));
                } else {
                    String text = path.endsWith(".ann") ? files.annotations() : files.text();
                    exchange.bytes("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void unknown(Exchange exchange) throws IOException {
        exchange.problem(404, "There is no such article", "The list of articles leads to all there are.");
    }

    /** The second part of the path. */
    private static String article(Exchange exchange) {
        return exchange.path().split("/")[1];
    }
}
