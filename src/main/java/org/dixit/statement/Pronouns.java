package org.dixit.statement;

import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;

/** Leads any pronoun of a text to the person whom it means, whether or not that person speaks. */
public final class Pronouns {

    private final NameLookup names;

    /** @param names the authority that names are looked up in */
    public Pronouns(NameLookup names) {
        this.names = names;
    }

    /**
     * Where the article names the person whom a "he" or "she", in any case, means.
     *
     * @param pronoun the word
     * @return all names of that person, in the order of the text; none where the text names nobody who could be meant
     */
    public List<ActorMention> named(Article article, TextSpan pronoun) {
        ArticleWords words = new ArticleWords(article);
        Cast cast = Cast.of(words, Names.in(words, names), new TypedNames(words, List.of()), new boolean[words.size() + 1], null);
        int at = words.at(pronoun.start());
        if (at >= words.size()) {
            return List.of();
        }
        Salience salience = new Salience(words, cast);
        GivenNames.Gender gender = genderOf(words.lower(at));
        Salience.Candidate best = salience.best(at, gender, 0, words.size());
        return best == null ? List.of() : salience.candidates(at, gender).stream()
                .filter(candidate -> candidate.actor().equals(best.actor()))
                .map(candidate -> new ActorMention(candidate.actor(), words.span(candidate.mention().first(), candidate.mention().end())))
                .toList();
    }

    static GivenNames.Gender genderOf(String pronoun) {
        return switch (pronoun) {
            case "he", "him", "his", "himself" -> GivenNames.Gender.MALE;
            case "she", "her", "hers", "herself" -> GivenNames.Gender.FEMALE;
            default -> GivenNames.Gender.UNKNOWN;
        };
    }
}
