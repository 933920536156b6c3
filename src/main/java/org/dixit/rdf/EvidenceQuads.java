package org.dixit.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.dixit.article.TextSpan;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Rdf;

/** Spans of an article: where they stand and, as far as the text level allows, which words stand there. */
final class EvidenceQuads {

    /** How much of the text before and after a span helps to find it again in a changed page, in code points. */
    private static final int SURROUNDINGS = 32;

    private EvidenceQuads() {
    }

    /**
     * One evidence for each piece that has any length.
     *
     * @param whole under whose IRI the evidence is called {@code #name-1} and so on
     * @param subject what it is evidence of
     */
    static void addPieces(
            ArticleScope scope, Node whole, Node subject, Node property, String name, List<TextSpan> pieces, GraphTriples out) {
        int number = 0;
        for (TextSpan piece : pieces) {
            if (piece.length() > 0) {
                number++;
                add(scope, IriScheme.part(whole, name + "-" + number), subject, property, piece, out);
            }
        }
    }

    static void add(ArticleScope scope, Node evidence, Node subject, Node property, TextSpan span, GraphTriples out) {
        checkInside(span, scope.article().text());
        out.add(subject, property, evidence);
        out.add(evidence, Rdf.type, Vocabulary.Evidence);
        out.add(evidence, Oa.hasSource, scope.node());
        Node position = IriScheme.selector(evidence, "position");
        out.add(evidence, Oa.hasSelector, position);
        if (scope.showsEvidence()) {
            out.add(evidence, Oa.hasSelector, IriScheme.selector(evidence, "quote"));
        }
        out.add(position, Rdf.type, Oa.TextPositionSelector);
        out.add(position, Oa.start, Literals.offset(scope.codePoints().before(span.start())));
        out.add(position, Oa.end, Literals.offset(scope.codePoints().before(span.end())));
        if (scope.showsEvidence()) {
            addQuote(scope, IriScheme.selector(evidence, "quote"), span, out);
        }
    }

    private static void addQuote(ArticleScope scope, Node quote, TextSpan span, GraphTriples out) {
        String text = scope.article().text();
        out.add(quote, Rdf.type, Oa.TextQuoteSelector);
        out.add(quote, Oa.exact, Literals.text(span.in(text)));
        if (scope.level() == TextLevel.FULL) {
            String prefix = text.substring(stepBack(text, span.start()), span.start());
            String suffix = text.substring(span.end(), stepOn(text, span.end()));
            if (!prefix.isEmpty()) {
                out.add(quote, Oa.prefix, Literals.text(prefix));
            }
            if (!suffix.isEmpty()) {
                out.add(quote, Oa.suffix, Literals.text(suffix));
            }
        }
    }

    static void checkInside(TextSpan span, String text) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException(span + " ends after the text, which has " + text.length() + " characters");
        }
    }

    private static int stepBack(String text, int from) {
        int at = from;
        for (int i = 0; i < SURROUNDINGS && at > 0; i++) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static int stepOn(String text, int from) {
        int at = from;
        for (int i = 0; i < SURROUNDINGS && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
