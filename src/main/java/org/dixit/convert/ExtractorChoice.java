package org.dixit.convert;

import java.util.Locale;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.NestingFinder;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.RuleFinder;
import org.dixit.statement.TaggerFinder;
import org.dixit.statement.TurnFinder;

/** The extractors that a user can choose from. */
public enum ExtractorChoice {

    /** A trained network, and the rules for statements inside of those it finds. */
    TAGGER {
        @Override
        public RelationFinder finder(CueLexicon lexicon) {
            return new TurnFinder(new NestingFinder(TaggerFinder.load(), new RuleFinder(lexicon), SURE_ENOUGH_INSIDE));
        }
    },

    /** Quotation marks, a cue lexicon and simple grammar. */
    RULES {
        @Override
        public RelationFinder finder(CueLexicon lexicon) {
            return new TurnFinder(new RuleFinder(lexicon));
        }
    };

    /** Below it the rules, let loose inside of contents, find little that is right. */
    private static final double SURE_ENOUGH_INSIDE = 0.45;

    public static final ExtractorChoice DEFAULT = TAGGER;

    /** The finder of this choice, loaded with its data. */
    public abstract RelationFinder finder(CueLexicon lexicon);

    /** What {@code --extractor} calls it. */
    public String commandLineName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
