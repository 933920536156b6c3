package org.dixit.convert;

import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Corrected;
import org.dixit.rdf.EmittedArticle;
import org.dixit.statement.ArticleStatements;

/** What became of one article. */
public sealed interface Conversion {

    /** The article's name in messages. */
    String name();

    /**
     * It was understood.
     *
     * @param name the article's name in messages
     * @param corrected what it says, with what people have put right
     * @param quads the same for the dataset, in their fixed order
     * @param emitted the IRIs given to it
     */
    record Converted(String name, Corrected corrected, List<Quad> quads, EmittedArticle emitted) implements Conversion {

        public Converted {
            quads = List.copyOf(quads);
        }

        /** What it says. */
        public ArticleStatements statements() {
            return corrected.read();
        }
    }

    /**
     * It was left out; the others go on.
     *
     * @param name the article's name in messages
     * @param message {@code [file, place] what is wrong; what to do}
     * @param ourFault true if the program failed, not the article
     */
    record Rejected(String name, String message, boolean ourFault) implements Conversion {
    }
}
