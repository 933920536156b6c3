package org.dixit.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Correction;
import org.dixit.rdf.Corrections;

/**
 * The corrections of a run that corrected nothing. One that names its articles is missed only where one of these was converted; any
 * other is missed wherever it found nothing. Confined to one thread.
 */
public final class StaleCorrections {

    private final Corrections corrections;
    private final Set<Node> articles = new HashSet<>();
    private final Set<Correction> applied = new HashSet<>();
    private final Set<Correction> unresolved = new HashSet<>();

    public StaleCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Takes note of what became of an article. */
    public void note(Conversion result) {
        if (result instanceof Conversion.Converted converted) {
            articles.add(converted.emitted().article());
            applied.addAll(converted.corrected().applied());
            unresolved.addAll(converted.corrected().unresolved());
        }
    }

    /** One line for each, {@code [file, line] what is wrong; what to do}, in the order of the file. */
    public List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (Correction correction : corrections.all()) {
            String place = "[" + corrections.place(correction) + "] ";
            if (unresolved.contains(correction)) {
                messages.add(place + "leads " + correction.corrects().getURI() + " to somebody of whom nothing is known; describe "
                        + "<" + correction.right().getFirst().getURI() + "> in the file, with its type and rdfs:label");
            } else if (!applied.contains(correction) && isMissed(correction)) {
                messages.add(place + "corrects nothing: " + correction.corrects().getURI()
                        + " was not found; renew the correction or remove it");
            }
        }
        return messages;
    }

    private boolean isMissed(Correction correction) {
        return correction.articles().isEmpty() || correction.articles().stream().anyMatch(articles::contains);
    }
}
