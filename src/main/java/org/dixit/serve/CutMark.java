package org.dixit.serve;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * Says in an answer itself that it was cut, where its form has a place for it: as a link of the head in the results formats of JSON and
 * XML, as a comment in Turtle, TriG, N-Triples, N-Quads and RDF/XML. CSV, TSV and JSON-LD have none; the header tells it always.
 */
final class CutMark {

    /** Where the interface's description tells what it means to be cut. */
    private static final String PLACE = "api?cut-at=%d#limits";

    private CutMark() {
    }

    /** The address that the head of results leads to. */
    static String link(String base, int size) {
        return base + PLACE.formatted(size);
    }

    /** The words of a comment. */
    static String words(int size) {
        return "Cut at " + size + " triples by the server's limit: there are more.";
    }

    /** Puts a mark into the results that are written to a stream. */
    static OutputStream rows(OutputStream out, Lang language, String link) {
        // What stands in a variable's name ends neither of these.
        if (language.equals(ResultSetLang.RS_JSON)) {
            return new Marked(out, "]", "]", " ,\n    \"link\": [ \"" + link + "\" ]");
        }
        return language.equals(ResultSetLang.RS_XML) ? new Marked(out, "</head>", "", "<link href=\"" + link + "\"/>\n  </head>") : out;
    }

    /** The comment to be put before data; nothing where the form has none, or none there. */
    static Optional<String> before(MediaType type, int size) {
        return switch (type) {
            case TURTLE, TRIG, N_TRIPLES, N_QUADS -> Optional.of("# " + words(size) + "\n");
            default -> Optional.empty();
        };
    }

    /** The comment to be put after data, since nothing may stand before what XML begins with. */
    static Optional<String> after(MediaType type, int size) {
        return type == MediaType.RDF_XML ? Optional.of("<!-- " + words(size) + " -->\n") : Optional.empty();
    }

    /** Replaces the first place where a word stands. */
    private static final class Marked extends FilterOutputStream {

        private final byte[] word;
        private final byte[] replacement;
        private int matched;
        private boolean done;

        Marked(OutputStream out, String word, String kept, String more) {
            super(out);
            this.word = word.getBytes(StandardCharsets.UTF_8);
            this.replacement = (kept + more).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int octet) throws IOException {
            if (done) {
                out.write(octet);
            } else if (octet == word[matched]) {
                matched++;
                done = matched == word.length;
                if (done) {
                    out.write(replacement);
                }
            } else {
                // No word here repeats its first letter, so what was matched is no beginning of another match.
                out.write(word, 0, matched);
                matched = octet == word[0] ? 1 : 0;
                if (matched == 0) {
                    out.write(octet);
                }
            }
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            int i = offset;
            while (!done && i < offset + length) {
                write(octets[i++]);
            }
            out.write(octets, i, offset + length - i);
        }
    }
}
