package org.dixit.reuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dixit.reuse.ArticleEvidence.Attributed;
import org.dixit.reuse.ArticleEvidence.Held;
import org.dixit.reuse.ArticleEvidence.Said;
import org.dixit.reuse.ArticleEvidence.Span;
import org.dixit.reuse.ArticleEvidence.Thing;

/**
 * An article's evidence as annotations of the published article, by the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/): one collection of one page. What is said is described, who says it is identified, the
 * words that say so are classified, and roles are tagged. Targets lie in the article at its own address, each found by position and,
 * where the dataset carries words, by quotation.
 */
final class ArticleAnnotations {

    /** Where the meaning of the names is published; readers know it, and we never fetch it. */
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArticleEvidence article;
    private final String iri;
    private final List<ObjectNode> annotations = new ArrayList<>();

    private ArticleAnnotations(ArticleEvidence article, String iri) {
        this.article = article;
        this.iri = iri;
    }

    /**
     * @param iri of the collection
     * @param modified when the release was made, in ISO 8601
     * @param license of the annotations; not of the words that they quote
     */
    static ObjectNode collection(ArticleEvidence article, String iri, String modified, Optional<String> license) {
        ArticleAnnotations made = new ArticleAnnotations(article, iri);
        article.statements().forEach(made::add);
        article.roles().forEach(made::add);
        ObjectNode collection = JSON.objectNode().put("@context", CONTEXT).put("id", iri).put("type", "AnnotationCollection")
                .put("label", "Who says what in: " + article.title()).put("modified", modified);
        license.ifPresent(known -> collection.put("rights", known));
        collection.put("total", made.annotations.size());
        ObjectNode page = collection.putObject("first").put("id", iri + "#page-1").put("type", "AnnotationPage").put("startIndex", 0);
        page.putArray("items").addAll(made.annotations);
        return collection;
    }

    private void add(Said said) {
        if (!said.content().isEmpty()) {
            ArrayNode bodies = annotation(said, "content", "describing", said.content());
            bodies.addObject().put("type", "TextualBody").put("purpose", "describing").put("format", "text/plain").put("language", "en")
                    .put("value", inWords(said));
            bodies.add(body("linking", said.iri()));
        }
        for (int number = 1; number <= said.attributions().size(); number++) {
            Attributed attributed = said.attributions().get(number - 1);
            if (attributed.speaker().isPresent() && !attributed.source().isEmpty()) {
                ArrayNode bodies = annotation(said, "source-" + number, "identifying", attributed.source());
                bodies.add(body("identifying", attributed.speaker().get().iri()));
                bodies.add(body("linking", said.iri()));
            }
            if (!attributed.cue().isEmpty()) {
                ArrayNode bodies = annotation(said, "cue-" + number, "classifying", attributed.cue());
                said.act().ifPresent(act -> bodies.add(body("classifying", act.iri())));
                attributed.stance().ifPresent(stance -> bodies.add(body("classifying", stance.iri())));
                bodies.add(body("linking", said.iri()));
            }
        }
    }

    private void add(Held role) {
        ArrayNode bodies = annotation(local(role.iri()), "tagging", List.of(role.span()), "");
        if (!role.label().isEmpty()) {
            bodies.addObject().put("type", "TextualBody").put("purpose", "tagging").put("format", "text/plain")
                    .put("language", article.language()).put("value", role.label());
        }
        bodies.add(body("identifying", role.holder().iri()));
        bodies.add(body("linking", role.iri()));
    }

    private static String inWords(Said said) {
        List<String> speakers = said.attributions().stream().flatMap(each -> each.speaker().stream()).map(Thing::label).distinct().toList();
        return "Speaker: " + (speakers.isEmpty() ? "nobody named" : String.join(", ", speakers))
                + said.act().map(act -> "; act: " + act.label()).orElse("")
                + said.channel().map(channel -> "; channel: " + channel.label()).orElse("")
                + (said.confidence().isEmpty() ? "" : "; confidence: " + said.confidence())
                + ". Reported, not asserted.";
    }

    private static ObjectNode body(String purpose, String iri) {
        return JSON.objectNode().put("type", "SpecificResource").put("purpose", purpose).put("source", iri);
    }

    private ArrayNode annotation(Said said, String part, String motivation, List<Span> spans) {
        return annotation(local(said.iri()) + "-" + part, motivation, spans, said.run());
    }

    /** Begins an annotation and returns its bodies, to be filled. */
    private ArrayNode annotation(String name, String motivation, List<Span> spans, String run) {
        ObjectNode annotation = JSON.objectNode().put("id", iri + "#" + name).put("type", "Annotation").put("motivation", motivation);
        if (!run.isEmpty()) {
            annotation.putObject("creator").put("id", run).put("type", "Software");
        }
        ArrayNode bodies = annotation.putArray("body");
        ArrayNode targets = annotation.putArray("target");
        spans.forEach(span -> targets.add(target(span)));
        annotations.add(annotation);
        return bodies;
    }

    private ObjectNode target(Span span) {
        ObjectNode target = JSON.objectNode().put("id", span.iri()).put("type", "SpecificResource").put("source", article.source());
        ArrayNode selectors = target.putArray("selector");
        selectors.addObject().put("type", "TextPositionSelector").put("start", span.start()).put("end", span.end());
        if (!span.exact().isEmpty()) {
            ObjectNode quote = selectors.addObject().put("type", "TextQuoteSelector").put("exact", span.exact());
            if (!span.prefix().isEmpty()) {
                quote.put("prefix", span.prefix());
            }
            if (!span.suffix().isEmpty()) {
                quote.put("suffix", span.suffix());
            }
        }
        return target;
    }

    /** The last part of an IRI, which is its own within the article. */
    private static String local(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
