package org.dixit.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.statement.GivenNames.Gender;

/** Which gender the titles before a name tell. */
final class Genders {

    private final Map<String, Gender> bySurname = new HashMap<>();

    /** Learns which family names an article only uses of men, or only of women: "Mr. Weber". */
    Genders(ArticleWords words, List<Name> names) {
        for (Name name : names) {
            Gender told = name.end() - name.first() == 1 ? ofTitle(words, name) : Gender.UNKNOWN;
            if (told != Gender.UNKNOWN) {
                bySurname.merge(name.text(), told, (one, other) -> one == other ? one : Gender.UNKNOWN);
            }
        }
    }

    /** Whether a name that stands alone cannot mean somebody, since the article uses it of the other gender. */
    boolean contradict(ArticleWords words, Name alone, String full) {
        Gender here = ofTitle(words, alone);
        Gender told = here != Gender.UNKNOWN ? here : bySurname.getOrDefault(alone.text(), Gender.UNKNOWN);
        Gender own = GivenNames.gender(full.split(" ")[0]);
        return told != Gender.UNKNOWN && own != Gender.UNKNOWN && told != own;
    }

    /** What the title and the word before it tell. */
    static Gender ofTitle(ArticleWords words, Name name) {
        for (int i = Math.max(0, name.titleFirst() - 1); i < name.first(); i++) {
            switch (words.lower(i)) {
                case "mr", "mr.", "king", "prince", "sir", "lord", "spokesman", "chairman",
                        "congressman", "father", "brother" -> {
                    return Gender.MALE;
                }
                case "ms", "ms.", "mrs", "mrs.", "miss", "queen", "princess", "lady", "dame", "spokeswoman", "chairwoman",
                        "congresswoman", "sister" -> {
                    return Gender.FEMALE;
                }
                default -> {
                }
            }
        }
        return Gender.UNKNOWN;
    }
}
