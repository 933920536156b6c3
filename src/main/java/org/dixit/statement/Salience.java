package org.dixit.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.statement.GivenNames.Gender;
import org.jspecify.annotations.Nullable;

/** Which of the persons that an article names a pronoun means, from where the names and the pronoun stand. */
final class Salience {

    /** What speaks for or against a name, with its weight; the weights were fitted on the validation part of GAP. */
    enum Clue {
        SAME_SENTENCE(1.5), SENTENCE_BEFORE(0.25), TWO_BEFORE(-0.5), BEHIND(-0.55), SUBJECT(1.1), FIRST_OF_SENTENCE(0.2), POSSESSOR(0.1),
        BEHIND_PREPOSITION(-0.45), GENDER_FITS(0.75), REPEATED(0.8), NEAREST(0.8), OWN_CLAUSE_OBJECT(-0.6), OWNER_NEAR(0.7),
        BOTH_SUBJECTS(0.25), LISTED(-1.15), OPENS_TEXT(0.2);

        private final double weight;

        Clue(double weight) {
            this.weight = weight;
        }
    }

    /** A person whom a pronoun may mean. */
    record Candidate(Actor actor, Mention mention, Set<Clue> clues) {

        double score() {
            return clues.stream().mapToDouble(clue -> clue.weight).sum();
        }
    }

    private static final Set<String> OBJECTS = Set.of("him", "himself", "herself");
    private static final Set<String> CLAUSES = NameWords.words("""
            , ; : — – ( and but that when while after before because who which as if""");
    private static final Set<String> NEVER_OWNED = NameWords.words("""
            a an the and or but to in on at for with from by of as that when while after before because until than into about over""");

    private final ArticleWords words;
    private final Cast cast;

    Salience(ArticleWords words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /**
     * The most likely person; null where the text names nobody who could be meant.
     *
     * @param from the first word at which that person may be named
     * @param to the word after the last such
     */
    @Nullable Candidate best(int pronoun, Gender gender, int from, int to) {
        Candidate best = null;
        for (Candidate candidate : candidates(pronoun, gender)) {
            boolean within = candidate.mention().first() >= from && candidate.mention().first() < to;
            best = within && (best == null || candidate.score() > best.score()) ? candidate : best;
        }
        return best;
    }

    /** Every name that may be meant, in the order of the text. */
    List<Candidate> candidates(int pronoun, Gender gender) {
        List<Mention> persons = new ArrayList<>();
        Map<Actor, Integer> times = new LinkedHashMap<>();
        int limit = words.sentenceEnd(words.sentence(pronoun));
        for (Mention mention : cast.between(0, limit)) {
            Actor actor = person(mention);
            if (actor != null && fits(actor, gender)) {
                persons.add(mention);
                if (mention.first() < pronoun) {
                    times.merge(actor, 1, Integer::sum);
                }
            }
        }
        Mention nearest = null;
        for (Mention mention : persons) {
            nearest = mention.first() < pronoun ? mention : nearest;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Mention mention : persons) {
            Actor actor = person(mention);
            Set<Clue> clues = placed(mention, pronoun);
            add(clues, Clue.GENDER_FITS, gender != Gender.UNKNOWN && genderOf(actor) == gender);
            add(clues, Clue.REPEATED, times.getOrDefault(actor, 0) > 1);
            add(clues, Clue.NEAREST, mention == nearest);
            add(clues, Clue.OPENS_TEXT, actor.equals(person(persons.getFirst())));
            candidates.add(new Candidate(actor, mention, clues));
        }
        return candidates;
    }

    private Set<Clue> placed(Mention mention, int pronoun) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        int back = words.sentence(pronoun) - words.sentence(mention.first());
        boolean behind = mention.first() > pronoun;
        add(clues, Clue.BEHIND, behind);
        add(clues, Clue.SAME_SENTENCE, back == 0);
        add(clues, Clue.SENTENCE_BEFORE, back == 1);
        add(clues, Clue.TWO_BEFORE, back == 2);
        boolean subject = startsClause(mention.name().titleFirst()) && !words.lower(mention.end()).equals("'s");
        boolean possessive = isPossessive(pronoun);
        boolean object = OBJECTS.contains(words.lower(pronoun)) || words.lower(pronoun).equals("her") && !possessive;
        add(clues, Clue.SUBJECT, subject);
        add(clues, Clue.FIRST_OF_SENTENCE, isFirstOfSentence(mention));
        add(clues, Clue.POSSESSOR, words.lower(mention.end()).equals("'s"));
        add(clues, Clue.BEHIND_PREPOSITION, RoleWords.PREPOSITIONS.contains(words.lower(mention.name().titleFirst() - 1)));
        add(clues, Clue.OWN_CLAUSE_OBJECT, object && back == 0 && !behind && isOneClause(mention.end(), pronoun));
        add(clues, Clue.OWNER_NEAR, possessive && back == 0 && !behind && isOneClause(mention.end(), pronoun));
        add(clues, Clue.BOTH_SUBJECTS, subject && !possessive && !object);
        add(clues, Clue.LISTED, isListed(mention));
        return clues;
    }

    private static void add(Set<Clue> clues, Clue clue, boolean holds) {
        if (holds) {
            clues.add(clue);
        }
    }

    /** The person that a name means, or may mean where nothing tells its kind; null for others. */
    private static @Nullable Actor person(Mention mention) {
        if (mention.actorOrState() != null) {
            return mention.isPerson() ? mention.actor() : null;
        }
        boolean open = mention.name().kind() == Name.Kind.UNTOLD && mention.end() - mention.first() <= 3;
        return open ? Actor.local(ActorType.PERSON, mention.name().text()) : null;
    }

    private boolean fits(Actor actor, Gender gender) {
        Gender own = genderOf(actor);
        return gender == Gender.UNKNOWN || own == Gender.UNKNOWN || own == gender;
    }

    private Gender genderOf(Actor actor) {
        Gender known = cast.gender(actor);
        return known != Gender.UNKNOWN ? known : GivenNames.gender(actor.name().split(" ")[0]);
    }

    private boolean startsClause(int first) {
        return first == 0 || words.sentence(first - 1) != words.sentence(first) || CLAUSES.contains(words.lower(first - 1))
                || words.isQuote(first - 1);
    }

    private boolean isFirstOfSentence(Mention mention) {
        int start = words.sentenceStart(words.sentence(mention.first()));
        return cast.between(start, mention.first()).stream().noneMatch(earlier -> person(earlier) != null);
    }

    /** Whether a "his" or "her" stands before what is his or hers. */
    private boolean isPossessive(int pronoun) {
        String word = words.lower(pronoun);
        int next = pronoun + 1;
        return word.equals("his") || word.equals("hers")
                || word.equals("her") && words.isWord(next) && !NEVER_OWNED.contains(words.lower(next));
    }

    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLAUSES.contains(words.lower(i)) && !words.lower(i).equals("and")) {
                return false;
            }
        }
        return true;
    }

    private boolean isListed(Mention mention) {
        boolean before = words.lower(mention.first() - 1).equals("and") && cast.at(mention.first() - 2) != null;
        boolean after = words.lower(mention.end()).equals("and") && cast.at(mention.end() + 1) != null;
        return before || after;
    }
}
