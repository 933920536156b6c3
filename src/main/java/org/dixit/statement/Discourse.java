package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** What a reader keeps in mind while reading on: who spoke last, and who was last put at the head of a sentence. */
final class Discourse {

    /** In the words of a source, behind a role, the speaker's name stands within so many words. */
    private static final int LONGEST_SOURCE = 12;

    /** A subject stands among the first words of its sentence. */
    private static final int SUBJECT_WITHIN = 8;
    private static final int SENTENCES_BACK = 6;

    /** @param thing whether it spoke as or through a thing: "the report" */
    private record Spoken(Actor actor, int at, boolean thing) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final boolean[] reported;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Map<Actor, Integer> lastSpoken = new HashMap<>();

    /** @param reported whether a word stands in the content of some relation, where names are not the article's own subjects */
    Discourse(ArticleWords words, Cast cast, boolean[] reported) {
        this.words = words;
        this.cast = cast;
        this.reported = reported;
    }

    void spoke(Actor actor, int at) {
        spoke(actor, at, false);
    }

    /** @param thing whether it spoke as or through a thing, so that "it" may mean the speaker whoever that is */
    void spoke(Actor actor, int at, boolean thing) {
        spoken.add(new Spoken(actor, at, thing));
        lastSpoken.put(actor, at);
    }

    /** The word at which an actor last spoke; -1 for one who has not. */
    int lastSpoken(Actor actor) {
        return lastSpoken.getOrDefault(actor, -1);
    }

    /** The words by which an actor last spoke; null for one who has not. */
    @Nullable TextSpan spokenAt(Actor actor) {
        int at = lastSpoken(actor);
        if (at < 0 || at >= words.size()) {
            return null;
        }
        return cast.between(at, at + LONGEST_SOURCE).stream().filter(mention -> actor.equals(mention.actor()))
                .map(mention -> words.span(mention.first(), mention.end())).findFirst()
                .orElse(words.span(at, Math.min(words.size(), RoleWords.DETERMINERS.contains(words.lower(at)) ? at + 2 : at + 1)));
    }

    /** The last word before another at which an actor is named or speaks; -1 where there is none. */
    int lastSeen(Actor actor, int before) {
        for (int i = Math.min(before, words.size()) - 1; i >= 0; i--) {
            Mention mention = cast.at(i);
            if (mention != null && actor.equals(mention.actor())) {
                return Math.max(mention.first(), lastSpoken(actor) < before ? lastSpoken(actor) : -1);
            }
        }
        return lastSpoken(actor) < before ? lastSpoken(actor) : -1;
    }

    /** Who speaks in a sentence, else whom it is about. */
    @Nullable Actor speakerIn(int sentence) {
        for (Spoken one : spoken) {
            if (words.sentence(one.at()) == sentence) {
                return one.actor();
            }
        }
        return latestSubject(words.sentenceEnd(sentence) - 1, -1, GivenNames.Gender.UNKNOWN);
    }

    /**
     * The person whom "he" or "she" means before a word: who heads a later sentence than the last speaker's, else who is named in
     * a later paragraph, else the last speaker.
     *
     * @param gender of the pronoun; UNKNOWN for any
     */
    @Nullable Actor latestPerson(int before, GivenNames.Gender gender) {
        Actor speaker = null;
        int spokenAt = -1;
        for (int i = spoken.size() - 1; i >= 0 && speaker == null; i--) {
            Spoken last = spoken.get(i);
            if (last.at() < before && last.actor().type() == ActorType.PERSON && fits(last.actor(), gender)) {
                speaker = last.actor();
                spokenAt = last.at();
            }
        }
        Actor subject = latestSubject(before, spokenAt, gender);
        if (subject != null || before >= words.size()) {
            return subject != null ? subject : speaker;
        }
        if (speaker == null) {
            return likely(before, gender, 0, words.size());
        }
        int paragraph = words.blockStart(words.block(before));
        Actor nearer = spokenAt < paragraph ? likely(before, gender, paragraph, before) : null;
        return nearer != null ? nearer : speaker;
    }

    private @Nullable Actor likely(int pronoun, GivenNames.Gender gender, int from, int to) {
        Salience.Candidate likely = new Salience(words, cast).best(pronoun, gender, from, to);
        return likely == null || !likely.mention().isPerson() ? null : likely.actor();
    }

    /** The one person, named or not, whom "he" or "she" means before a word. */
    @Nullable Actor latestSingle(int before, GivenNames.Gender gender) {
        Actor person = latestPerson(before, gender);
        Actor unnamed = latestUnnamed(before);
        if (person == null || unnamed == null || contradicts(unnamed, gender)) {
            return person != null ? person : unnamed;
        }
        int spokenAt = lastSpoken(unnamed);
        int seen = lastSeen(person, before);
        boolean nearer = before < words.size() && seen > spokenAt && words.block(spokenAt) != words.block(before)
                && words.block(seen) == words.block(before);
        boolean later = nearer || lastSpoken(person) > spokenAt || person.equals(latestSubject(before, spokenAt, gender));
        return later ? person : unnamed;
    }

    private static boolean contradicts(Actor unnamed, GivenNames.Gender gender) {
        String head = unnamed.name().substring(unnamed.name().lastIndexOf(' ') + 1);
        return gender == GivenNames.Gender.FEMALE ? head.equals("man") || head.equals("spokesman")
                : head.endsWith("woman") || head.endsWith("mother");
    }

    private @Nullable Actor latestSubject(int before, int after, GivenNames.Gender gender) {
        if (before <= 0) {
            return null;
        }
        int sentence = words.sentence(Math.min(before, words.size() - 1));
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            int start = words.sentenceStart(sentence - back);
            int end = Math.min(words.sentenceEnd(sentence - back), start + SUBJECT_WITHIN);
            if (end <= after) {
                return null;
            }
            for (Mention mention : cast.between(start, Math.min(end, before))) {
                Actor actor = mention.actor();
                boolean heads = actor != null && mention.isPerson() && mention.first() > after && !reported[mention.first()]
                        && !RoleWords.PREPOSITIONS.contains(words.lower(mention.name().titleFirst() - 1))
                        && !words.lower(mention.end()).equals("'s");
                if (heads && fits(actor, gender)) {
                    return actor;
                }
            }
        }
        return null;
    }

    private boolean fits(Actor actor, GivenNames.Gender gender) {
        GivenNames.Gender own = cast.gender(actor);
        return gender == GivenNames.Gender.UNKNOWN || own == GivenNames.Gender.UNKNOWN || own == gender;
    }

    /**
     * Who goes on speaking where a quotation names nobody: the person whom a sentence since then was about, else the last
     * speaker.
     */
    @Nullable Actor goingOn(int before) {
        if (before >= words.size()) {
            return null;
        }
        int last = -1;
        for (int i = spoken.size() - 1; i >= 0 && last < 0; i--) {
            last = spoken.get(i).at() < before ? i : -1;
        }
        int spokenAt = last < 0 ? -1 : spoken.get(last).at();
        Actor subject = latestSubject(before, spokenAt, GivenNames.Gender.UNKNOWN);
        if (subject != null) {
            return subject;
        }
        boolean near = last >= 0 && words.block(before) - words.block(spokenAt) <= 1;
        return near ? spoken.get(last).actor() : null;
    }

    /** The last speaker before a word who is one person without a name: "a guard". */
    @Nullable Actor latestUnnamed(int before) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            Integer count = spoken.get(i).actor().count();
            if (spoken.get(i).at() < before && count != null && count == 1) {
                return spoken.get(i).actor();
            }
        }
        return null;
    }

    /** Those who last spoke together before a word; none where nobody did. */
    List<Actor> latestTogether(int before) {
        for (int i = spoken.size() - 1; i > 0; i--) {
            int at = spoken.get(i).at();
            if (at < before && spoken.get(i - 1).at() == at) {
                return spoken.stream().filter(one -> one.at() == at).map(Spoken::actor).distinct().toList();
            }
        }
        return List.of();
    }

    /** What "it" means before a word: the state or body that a later sentence than the last such speaker's puts first, else that one. */
    @Nullable Actor latestBody(int before) {
        Spoken last = null;
        for (Spoken one : spoken) {
            last = one.at() < before ? one : last;
        }
        if (last != null && last.thing()) {
            return last.actor();
        }
        Actor speaker = latestSpeaker(before, ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET);
        int spokenAt = speaker == null ? -1 : lastSpoken(speaker);
        int sentence = before < words.size() ? words.sentence(before) : -1;
        for (int back = 0; back <= 1 && sentence - back >= 0; back++) {
            int start = words.sentenceStart(sentence - back);
            for (Mention mention : cast.between(start, Math.min(before, words.sentenceEnd(sentence - back)))) {
                Actor actor = mention.actor();
                boolean body = actor != null && !mention.isPerson() && actor.type() != ActorType.GROUP && !cast.isPlace(mention);
                if (body && mention.first() > spokenAt && !reported[mention.first()] && !words.lower(mention.end()).equals("'s")
                        && !RoleWords.PREPOSITIONS.contains(words.lower(nounPhraseStart(mention) - 1))) {
                    return actor;
                }
            }
        }
        return speaker;
    }

    private int nounPhraseStart(Mention mention) {
        int first = mention.name().titleFirst();
        return RoleWords.DETERMINERS.contains(words.lower(first - 1)) ? first - 1 : first;
    }

    /** The last speaker before a word of one of these kinds. */
    @Nullable Actor latestSpeaker(int before, ActorType... types) {
        for (int i = spoken.size() - 1; i >= 0; i--) {
            if (spoken.get(i).at() < before && List.of(types).contains(spoken.get(i).actor().type())) {
                return spoken.get(i).actor();
            }
        }
        return null;
    }
}
