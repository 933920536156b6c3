package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Canonical N-Quads and their hash, after RDF Dataset Canonicalization (RDFC-1.0, W3C Recommendation of 21 May 2024). The algorithm
 * names blank nodes, writes each quad in one way and sorts the lines by code point. A release has no blank nodes, so that writing and
 * sorting is all there is to do, with bounded memory, and the dump's own lines, sorted, are the canonical form.
 */
final class CanonicalQuads {

    private CanonicalQuads() {
    }

    /**
     * SHA-256, in hexadecimal, of these quads in canonical form.
     *
     * @param quads canonical N-Quads in any order, as {@link SortedQuads} writes them
     * @param folder for temporary files, removed by the caller
     */
    static String hash(Path quads, Path folder) throws IOException {
        SortedLines sorted = new SortedLines(folder, "canonical");
        try (Stream<String> lines = Files.lines(quads)) {
            lines.forEach(sorted::add);
        }
        MessageDigest digest = FileDigest.newSha256();
        sorted.forEach(line -> {
            digest.update(line);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Subject, predicate and object with a space between them. */
    static void appendTriple(Triple triple, StringBuilder out) {
        append(triple.getSubject(), out);
        out.append(' ');
        append(triple.getPredicate(), out);
        out.append(' ');
        append(triple.getObject(), out);
    }

    /** One term in its canonical form. */
    static void append(Node node, StringBuilder out) {
        if (node.isURI()) {
            out.append('<').append(node.getURI()).append('>');
        } else if (node.isLiteral()) {
            literal(node, out);
        } else {
            throw new IllegalStateException("a blank node, of which a release has none: " + node);
        }
    }

    private static void literal(Node node, StringBuilder out) {
        out.append('"');
        escape(node.getLiteralLexicalForm(), out);
        out.append('"');
        String type = node.getLiteralDatatypeURI();
        if (!node.getLiteralLanguage().isEmpty()) {
            out.append('@').append(node.getLiteralLanguage());
        } else if (!type.equals(XSD.xstring.getURI()) && !type.equals(RDF.langString.getURI())) {
            out.append("^^<").append(type).append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
