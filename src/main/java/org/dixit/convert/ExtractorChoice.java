package org.dixit.convert;

import java.util.Locale;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.RuleFinder;
import org.dixit.statement.TaggerFinder;

/** The extractors that a user can choose from. */
public enum ExtractorChoice {

    /** A trained network. */
    TAGGER {
        @Override
        public RelationFinder finder(CueLexicon lexicon) {
            return TaggerFinder.load();
        }
    },

    /** Quotation marks, a cue lexicon and simple grammar. */
    RULES {
        @Override
        public RelationFinder finder(CueLexicon lexicon) {
            return new RuleFinder(lexicon);
        }
    };

    public static final ExtractorChoice DEFAULT = TAGGER;

    /** The finder of this choice, loaded with its data. */
    public abstract RelationFinder finder(CueLexicon lexicon);

    /** What {@code --extractor} calls it. */
    public String commandLineName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
