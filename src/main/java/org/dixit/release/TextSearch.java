package org.dixit.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.lucene.store.FSDirectory;
import org.dixit.rdf.Vocabulary;

/**
 * Which texts {@code text:query} finds. A bare query searches the words of statements; others are named by their property:
 * {@code ?actor text:query (rdfs:label "Yonhap")}.
 */
final class TextSearch {

    private static final String BARE = "content";

    /** Kept, since Java forgets the level of a logger that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        // It greets every process with advice on the virtual machine, which nobody who publishes articles can use.
        LUCENE.setLevel(Level.SEVERE);
    }

    private TextSearch() {
    }

    /** Opens the index in this folder, or makes an empty one. */
    static TextIndex open(Path folder) throws IOException {
        TextIndexConfig config = new TextIndexConfig(definition());
        config.setValueStored(true);
        return TextDatasetFactory.createLuceneIndex(FSDirectory.open(folder), config);
    }

    private static EntityDefinition definition() {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put(BARE, Vocabulary.content);
        fields.put("label", Vocabulary.Rdf.label);
        fields.put("altLabel", Vocabulary.Skos.altLabel);
        fields.put("title", Vocabulary.DublinCore.title);
        fields.put("roleLabel", Vocabulary.roleLabel);
        fields.put("text", Vocabulary.text);
        EntityDefinition definition = new EntityDefinition("uri", BARE, "graph");
        definition.setLangField("lang");
        fields.forEach(definition::set);
        return definition;
    }
}
