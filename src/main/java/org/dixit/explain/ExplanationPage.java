package org.dixit.explain;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** An explanation as one HTML page that needs nothing beside it: no script, no other file, nothing from the network. */
public final class ExplanationPage {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dixit.serve.pages");

    private ExplanationPage() {
    }

    /** Writes the page in UTF-8; the stream is left open. */
    public static void write(Explanation explanation, OutputStream out) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        TEMPLATES.render("explain.jte", explanation, page);
        page.writeTo(out);
    }
}
