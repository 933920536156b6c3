package org.dixit.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as literals. Text keeps its characters, controls too; only half surrogate pairs, which no UTF-8 carries, become U+FFFD. */
final class Literals {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Literals() {
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(whole(text));
    }

    static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(whole(text), language);
    }

    /** The tag as literals may bear it: {@code und} where an article's own would break every format. */
    static String languageTag(String given) {
        String tag = given.strip().replace('_', '-');
        return LANGUAGE_TAG.matcher(tag).matches() ? tag : "und";
    }

    static Node date(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }

    static Node instant(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }

    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    static Node offset(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    /** With two decimals, {@code 0.85}, rounded half up. */
    static Node confidence(double value) {
        return hundredths(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** With two decimals, rounded down: only what is the same is 1.00, and nothing seems to reach a threshold that does not. */
    static Node ratio(int part, int whole) {
        return hundredths(BigDecimal.valueOf(100L * part / whole, 2));
    }

    private static Node hundredths(BigDecimal value) {
        return NodeFactory.createLiteralDT(value.toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }
}
