package org.dixit.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.article.Article;
import org.dixit.article.CodePoints;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.RoleHolding;

/**
 * The IRIs of the dataset, all under one base. Each is a function of what it names, so that the same article gives the same IRIs
 * whenever and wherever it is converted. Where a hash is said, it is the first 80 bits of SHA-256 over the UTF-8 of the parts,
 * joined by U+001F, in lower-case base32 (RFC 4648): 16 characters.
 */
public final class IriScheme {

    /** The base of a local run: the server's own address, so that every IRI answers out of the box. */
    public static final String DEFAULT_BASE = "http://localhost:3030/";

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int HASH_LENGTH = 16;
    private static final int SLUG_LENGTH = 60;
    private static final int SLUG_HASH_LENGTH = 6;

    private final String base;

    /**
     * @param base an absolute http or https address that ends with a slash
     * @throws IllegalArgumentException for any other; the message says what is wanted
     */
    public IriScheme(String base) {
        this.base = checked(base);
    }

    private static String checked(String base) {
        try {
            URI uri = new URI(base);
            String scheme = uri.getScheme();
            if (("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null && uri.getRawFragment() == null && base.endsWith("/")
                    && !base.contains("/../") && !base.contains("/./")) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException ignored) {
            // The message below says what a base looks like, whatever is wrong with this one.
        }
        throw new IllegalArgumentException("\"" + base + "\" cannot be the base of the dataset's IRIs; "
                + "give an absolute http or https address that ends with a slash, such as " + DEFAULT_BASE);
    }

    public String base() {
        return base;
    }

    // Articles and their parts

    /** {@code article/{id}}. */
    public Node article(Article article) {
        return iri("article/" + articleId(article));
    }

    /** What follows {@code article/} and {@code graph/}: from the canonical address and the version, else from the text. */
    public String articleId(Article article) {
        return article.url() == null ? hash(article.text()) : articleId(article.url(), article.version());
    }

    /** The id of a version of the article at an address. */
    public String articleId(URI url, int version) {
        String address = address(url);
        return hash(version > 1 ? address + " version " + version : address);
    }

    Node articleWithId(String articleId) {
        return iri("article/" + articleId);
    }

    /**
     * The id of a statement.
     *
     * @param mentions for each speaker the words that name it
     * @param occurrence 1, or higher where an earlier statement of the article has the same words and speakers
     */
    String statementId(String articleId, String content, List<String> mentions, int occurrence) {
        List<String> parts = new ArrayList<>(List.of(articleId, content));
        parts.addAll(mentions);
        if (occurrence > 1) {
            parts.add(Integer.toString(occurrence));
        }
        return hash(parts.toArray(String[]::new));
    }

    /** {@code statement/{id}}. */
    public Node statement(String statementId) {
        return iri("statement/" + statementId);
    }

    /** {@code role/{id}}. */
    Node role(String articleId, RoleHolding role, CodePoints codePoints) {
        int start = codePoints.before(role.span().start());
        return iri("role/" + hash(articleId, actorId(role.holder()), role.role(), Integer.toString(start)));
    }

    /** A part of something that has an IRI of its own: {@code #attribution-1}. */
    static Node part(Node whole, String fragment) {
        return NodeFactory.createURI(whole.getURI() + "#" + fragment);
    }

    /** A selector of an evidence: {@code #content-1-position}. */
    static Node selector(Node evidence, String kind) {
        return NodeFactory.createURI(evidence.getURI() + "-" + kind);
    }

    // Actors

    /** {@code actor/{id}}. */
    public Node actor(Actor actor) {
        return iri("actor/" + actorId(actor));
    }

    /**
     * The authority's id where the actor is linked, else its kind, its name made fit for an IRI, the field that tells it from namesakes,
     * and six characters of hash.
     */
    public String actorId(Actor actor) {
        if (actor.entry() != null) {
            return percentEncoded(actor.entry().id());
        }
        String type = typeWord(actor.type());
        String affiliation = actor.affiliation() == null ? "" : actorId(actor.affiliation());
        String count = actor.count() == null ? "" : actor.count().toString();
        String field = actor.field();
        String hash = (field == null ? hash(type, actor.name(), affiliation, count) : hash(type, actor.name(), affiliation, count, field))
                .substring(0, SLUG_HASH_LENGTH);
        String slug = slug(field == null ? actor.name() : actor.name() + " " + field);
        return slug.isEmpty() ? type + "-" + hash : type + "-" + slug + "-" + hash;
    }

    private static String typeWord(ActorType type) {
        return switch (type) {
            case PERSON -> "person";
            case ORGANIZATION -> "organization";
            case STATE -> "state";
            case MEDIA_OUTLET -> "media";
            case GROUP -> "group";
        };
    }

    /** Lower-case letters and digits of any script, with the marks that belong to them; one hyphen for whatever lies between. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        int[] points = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int point : points) {
            boolean mark = Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(point) || mark && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                if (slug.length() + Character.charCount(point) > SLUG_LENGTH) {
                    break;
                }
                slug.appendCodePoint(point);
            } else if (!slug.isEmpty() && slug.length() < SLUG_LENGTH && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    // Runs, matches, graphs

    /** {@code run/{id}}: program, extractor, model and settings; not the time, so that converting twice gives the same. */
    public Node run(ExtractionRun run) {
        return iri("run/" + hash(run.programVersion(), run.extractor(), run.modelDigest(), run.settings()));
    }

    /** {@code match/{id}} of two statements, whichever comes first. */
    Node match(String statementId, String otherId) {
        boolean ordered = statementId.compareTo(otherId) <= 0;
        return iri("match/" + (ordered ? hash(statementId, otherId) : hash(otherId, statementId)));
    }

    /** {@code correction/{id}}: of one whose file gives it no IRI, made of what it says. */
    Node correction(String... parts) {
        return iri("correction/" + hash(parts));
    }

    /** {@code graph/{article id}}. */
    public Node articleGraph(String articleId) {
        return iri("graph/" + articleId);
    }

    public Node actorsGraph() {
        return iri("graph/actors");
    }

    public Node provenanceGraph() {
        return iri("graph/provenance");
    }

    public Node datasetGraph() {
        return iri("graph/dataset");
    }

    public Node quotationsGraph() {
        return iri("graph/quotations");
    }

    public Node ontologyGraph() {
        return iri("graph/ontology");
    }

    public Node dataset() {
        return iri("dataset");
    }

    /** {@code dataset/{version}}: one release. */
    public Node release(String version) {
        return iri("dataset/" + percentEncoded(version));
    }

    private Node iri(String path) {
        return NodeFactory.createURI(base + path);
    }

    /**
     * An address from outside as it may stand in an IRI of any format: absolute, in ASCII, brackets of a query or path encoded.
     *
     * @throws IllegalArgumentException for an address that is not absolute
     */
    static String address(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "\"" + uri + "\" is no absolute address; give one that starts with http: or https:");
        }
        String ascii = uri.toASCIIString();
        int afterAuthority = uri.getRawAuthority() == null ? 0 : ascii.indexOf('/', ascii.indexOf("//") + 2);
        int rest = afterAuthority < 0 ? Math.max(ascii.indexOf('?'), 0) : afterAuthority;
        return ascii.substring(0, rest) + ascii.substring(rest).replace("[", "%5B").replace("]", "%5D");
    }

    private static String percentEncoded(String id) {
        StringBuilder encoded = new StringBuilder(id.length());
        id.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "-._~".indexOf(point) >= 0) {
                encoded.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
        });
        return encoded.toString();
    }

    static String hash(String... parts) {
        byte[] digest = sha256(String.join("\u001f", parts));
        StringBuilder hash = new StringBuilder(HASH_LENGTH);
        long bits = 0;
        int held = 0;
        for (byte octet : Arrays.copyOf(digest, HASH_LENGTH * 5 / 8)) {
            bits = bits << 8 | octet & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                hash.append(BASE32.charAt((int) (bits >> held) & 31));
            }
        }
        return hash.toString();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
