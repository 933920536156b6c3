package org.dixit.statement;

import java.util.Set;
import java.util.function.IntUnaryOperator;

/** How far a run of capitalised words reaches that may hold names: over particles, "of" in the names of bodies, "and" between topics. */
final class NameRuns {

    private static final Set<String> LINKS = Set.of("of", "for", "on", "to");
    private static final Set<String> CHAMBERS = Set.of("representatives", "commons", "lords", "delegates");

    private final ArticleWords words;
    private final IntUnaryOperator known;
    private final BorneWords borne;

    /** @param known the end of the name from a word on that the authority knows; the word itself if none */
    NameRuns(ArticleWords words, IntUnaryOperator known, BorneWords borne) {
        this.words = words;
        this.borne = borne;
        this.known = known;
    }

    /** The word after the run that begins here. */
    int end(int first) {
        int i = first + 1;
        boolean organization = NameKinds.isBody(words, first);
        boolean linked = false;
        while (i < words.size() && words.block(i) == words.block(first) && words.sentence(i) == words.sentence(first)) {
            String word = words.lower(i);
            boolean name = organization || !NameWords.NEVER_NAMES.contains(word) || borne.endsName(i);
            if (words.isCapital(i) && name) {
                organization |= NameKinds.isBody(words, i);
                i++;
            } else if (NameWords.PARTICLES.contains(word) && words.isCapital(behindParticles(i))) {
                i = behindParticles(i);
            } else if (word.equals("&") && words.isCapital(i + 1)) {
                i += 2;
            } else if (word.equals("of") && words.lower(i - 1).equals("house") && CHAMBERS.contains(words.lower(i + 1))) {
                i += 2;
            } else if ((word.equals("of") && NameWords.TITLES.contains(words.lower(i - 1)) || organization && LINKS.contains(word))
                    && capitalAfterArticle(i + 1) > 0) {
                linked = true;
                i = capitalAfterArticle(i + 1) + 1;
            } else if (word.equals("and") && words.lower(i - 1).equals("fire") && words.lower(i + 1).equals("rescue")) {
                i += 2;
            } else if (word.equals("and") && joinsOrganization(first, i)) {
                organization = true;
                i += 2;
            } else if (word.equals("and") && linked && words.isCapital(i + 1)
                    && (NameWords.isTopic(words.lower(i + 1)) || words.isCapital(i + 2) && NameWords.isTopic(words.lower(i + 2)))) {
                i += NameWords.isTopic(words.lower(i + 1)) ? 2 : 3;
            } else {
                break;
            }
        }
        return i;
    }

    private int behindParticles(int at) {
        int i = at;
        while (NameWords.PARTICLES.contains(words.lower(i)) && !words.isCapital(i)) {
            i++;
        }
        return i;
    }

    /** "the House Oversight and Government Reform Committee": a name before "and" goes on to the noun of a body. */
    private boolean joinsOrganization(int first, int and) {
        boolean articled = words.lower(first - 1).equals("the") || words.lower(first).equals("the");
        int i = and + 1;
        while (words.isCapital(i) && words.sentence(i) == words.sentence(and) && !NameKinds.isBody(words, i)) {
            i++;
        }
        boolean people = GivenNames.knows(words.form(first)) != (and + 1 < words.size() && GivenNames.knows(words.form(and + 1)));
        return articled && !people && i > and + 1 && words.isCapital(i) && NameKinds.isBody(words, i) && known.applyAsInt(first) == first
                && known.applyAsInt(and + 1) == and + 1 && !NameKinds.isBody(words, and - 1);
    }

    private int capitalAfterArticle(int i) {
        int at = words.lower(i).equals("the") || words.lower(i).equals("a") ? i + 1 : i;
        return words.isCapital(at) && !NameWords.NEVER_NAMES.contains(words.lower(at))
                || words.isCapital(at) && !words.lower(at).equals("i") && words.lower(at).endsWith("al") ? at : -1;
    }
}
