package org.dixit.reuse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Reading;
import org.dixit.release.Release;

/** The evidence of one article in the formats of tools for annotating texts. */
public final class ArticleExport {

    private static final Node LICENSE = NodeFactory.createURI(Vocabulary.DublinCore.TERMS_NAMESPACE + "license");

    private final DatasetGraph dataset;
    private final String base;
    private final String created;

    public ArticleExport(Release release) {
        this.dataset = release.dataset();
        this.base = release.manifest().base();
        this.created = release.manifest().created();
    }

    /** What brat can be given. */
    public sealed interface Brat {

        /**
         * The article in brat's format.
         *
         * @param text of the article
         * @param annotations lines of the {@code .ann} file
         */
        record Files(String text, String annotations) implements Brat {

            /** Both and brat's configuration in one archive. */
            public byte[] zip(String name) {
                return new BratFiles(text, annotations).zip(name);
            }
        }

        /** The dataset does not carry the article's text, so that there is nothing to annotate. */
        record WithoutText() implements Brat {
        }

        /** There is no such article. */
        record Unknown() implements Brat {
        }
    }

    /** The article's evidence as Web Annotations; nothing where there is no such article. */
    public Optional<ObjectNode> annotations(String articleId) {
        return Reading.from(dataset, () -> {
            Graph union = dataset.getUnionGraph();
            String iri = base + "article/" + articleId;
            return ArticleEvidence.of(union, iri).map(evidence -> ArticleAnnotations.collection(evidence, iri + "/annotations.jsonld",
                    created, license(union)));
        });
    }

    private Optional<String> license(Graph union) {
        return union.find(NodeFactory.createURI(base + "dataset"), LICENSE, Node.ANY).mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI).mapWith(Node::getURI).toList().stream().min(Comparator.naturalOrder());
    }

    /** The article in brat's standoff format. */
    public Brat brat(String articleId) {
        Optional<ArticleEvidence> found = Reading.from(dataset,
                () -> ArticleEvidence.of(dataset.getUnionGraph(), base + "article/" + articleId));
        if (found.isEmpty()) {
            return new Brat.Unknown();
        }
        Optional<String> text = found.get().text();
        if (text.isEmpty()) {
            return new Brat.WithoutText();
        }
        BratFiles files = BratFiles.of(text.get(), found.get().statements());
        return new Brat.Files(files.text(), files.annotations());
    }
}
