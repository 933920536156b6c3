package org.dixit.release;

/** An entry for a file of references: what is neither a book nor an article. */
public final class BibTex {

    private final StringBuilder text = new StringBuilder();

    /** @param key of the entry, of letters, digits, dots and hyphens */
    public BibTex(String key) {
        text.append("@misc{").append(key);
    }

    /** A field whose value TeX is to read as it stands. */
    public BibTex field(String name, String value) {
        text.append(",\n  ").append(name).append(" = {").append(value).append('}');
        return this;
    }

    /** A field in words. */
    public BibTex words(String name, String words) {
        return field(name, escaped(words));
    }

    /** A field in words whose capitals stay. */
    public BibTex exactly(String name, String words) {
        return field(name, "{" + escaped(words) + "}");
    }

    /** The address as a field, with what would end the field encoded. */
    public BibTex url(String address) {
        return field("url", address.replace("{", "%7B").replace("}", "%7D"));
    }

    /** The whole entry. */
    public String text() {
        return text + "\n}\n";
    }

    /** The text with what TeX would take for a command standing for itself. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '$', '#', '_' -> escaped.append('\\').appendCodePoint(point);
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
