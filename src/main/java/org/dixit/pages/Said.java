package org.dixit.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a line of a list.
 *
 * @param href of its page
 * @param words that are reported; empty where there are none
 * @param language of the words; empty where unknown
 * @param speakers who says it; empty where nobody is named
 * @param cue the words that say that something is said; empty where the dataset carries no text
 * @param act what the speaker does by saying it
 * @param nuances what is not as usual: how sure, denied, not in the speaker's own words
 * @param through who hands it on, outermost first, and what is cited
 * @param article that it stands in
 * @param publisher of the article
 * @param date of the article, as in ISO 8601; empty where it has none
 */
public record Said(String href, String words, String language, List<Text> speakers, String cue, @Nullable Text act, List<Text> nuances,
        List<Text> through, @Nullable Text article, @Nullable Text publisher, String date) {

    public Said {
        speakers = List.copyOf(speakers);
        nuances = List.copyOf(nuances);
        through = List.copyOf(through);
    }
}
