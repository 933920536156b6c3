package org.dixit.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Namespaces;
import org.dixit.release.Release;
import org.dixit.release.Table;

/** What people read instead of an IRI, and where a link to it leads. Called within a read transaction. */
public final class Names {

    private static final int LONGEST = 120;

    private static final Node PREFERRED_LABEL = NodeFactory.createURI(Vocabulary.Skos.NAMESPACE + "prefLabel");

    /** Looked for in this order; a statement has no name but its words. */
    private static final List<Node> NAMING = List.of(
            Vocabulary.Rdf.label, PREFERRED_LABEL, Vocabulary.DublinCore.title, Vocabulary.roleLabel, Vocabulary.content);

    /** A page names the same actors, articles and terms again and again, and a release does not change. */
    private static final int LABELS_KEPT = 20_000;

    private final Graph union;
    private final Catalogue catalogue;
    private final String base;
    private final NamesByKind nameless;
    private final Cache<Node, String> labels = CacheFactory.createCache(LABELS_KEPT);
    private final Cache<Node, String> properties = CacheFactory.createCache(LABELS_KEPT);

    public Names(Release release) {
        this.union = release.dataset().getUnionGraph();
        this.catalogue = release.catalogue();
        this.base = release.manifest().base();
        this.nameless = new NamesByKind(this, new Facts(release));
    }

    /** A value as a page shows it. */
    public Text text(Node node) {
        if (node.isURI()) {
            return new Text(label(node), href(node.getURI()), "");
        }
        if (node.isLiteral()) {
            return new Text(node.getLiteralLexicalForm(), "", node.getLiteralLanguage());
        }
        return new Text("(unnamed)", "", "");
    }

    /** A row of one of the catalogue's tables. */
    Text text(Table table, int row) {
        return text(NodeFactory.createURI(Catalogue.iri(table.path(row), base)));
    }

    /** A property: by our own word for a term of others, for people who never heard of its vocabulary, else by its label. */
    public Text property(Node property) {
        String label = properties.get(property, node -> ForeignTerms.label(node.getURI())
                .or(() -> named(node, Vocabulary.Rdf.label)).orElseGet(() -> shortened(node.getURI())));
        return new Text(label, href(property.getURI()), "");
    }

    /** The preferred name, else what kind of thing it is and of whom, else the IRI, shortened. */
    public String label(Node node) {
        String known = labels.getIfPresent(node);
        if (known == null) {
            // Not computed by the cache itself: the name of a thing may be made of the names of others.
            known = shorten(wholeLabel(node));
            labels.put(node, known);
        }
        return known;
    }

    /** The same without being cut, however long. */
    String wholeLabel(Node node) {
        Optional<String> foreign = ForeignTerms.label(node.getURI());
        if (foreign.isPresent()) {
            return foreign.get();
        }
        Optional<String> catalogued = catalogued(node.getURI());
        if (catalogued.isPresent()) {
            return catalogued.get();
        }
        for (Node naming : NAMING) {
            Optional<String> name = named(node, naming);
            if (name.isPresent()) {
                return name.get();
            }
        }
        String iri = node.getURI();
        if (iri.startsWith(base) && iri.length() > base.length()) {
            return nameless.name(node).orElseGet(() -> iri.substring(base.length()));
        }
        return shortened(iri);
    }

    /** Actors and articles are named again and again, and looking them up costs most of a page's time. */
    private Optional<String> catalogued(String iri) {
        String path = iri.startsWith(base) ? iri.substring(base.length()) : "";
        Table table = path.startsWith("actor/") ? catalogue.actors() : path.startsWith("article/") ? catalogue.articles() : null;
        return Optional.ofNullable(table).flatMap(known -> known.row(path).map(known::label)).filter(label -> !label.equals(path));
    }

    private static String shortened(String iri) {
        return Namespaces.shorten(iri).orElse(iri);
    }

    /** In quotation marks, unless the words bring their own. */
    static String quoted(String words) {
        return words.isEmpty() || "\"“”„«»‘".indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
    }

    /** Things of the dataset lead to this server, whatever address the release was made for; others where they say. */
    public String href(String iri) {
        if (iri.startsWith(base)) {
            return "/" + iri.substring(base.length());
        }
        if (iri.startsWith(Vocabulary.NAMESPACE)) {
            return "/ontology#" + iri.substring(Vocabulary.NAMESPACE.length());
        }
        // Only these schemes: an address out of an article's metadata must not become a script.
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    private Optional<String> named(Node node, Node naming) {
        List<Triple> names = union.find(node, naming, Node.ANY).filterKeep(triple -> triple.getObject().isLiteral()).toList();
        return names.stream().map(Triple::getObject)
                .min(Comparator.comparing((Node name) -> !name.getLiteralLanguage().equals("en"))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm);
    }

    private static String shorten(String name) {
        return shorten(name, LONGEST);
    }

    /** Cut to so many characters, with a sign that it is. */
    static String shorten(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest ? name
                : name.substring(0, name.offsetByCodePoints(0, longest)).stripTrailing() + "…";
    }
}
