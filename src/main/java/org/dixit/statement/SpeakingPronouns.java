package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun that stands as a source means. */
final class SpeakingPronouns {

    private static final double BY_PRONOUN = 0.75;
    static final Set<String> PRONOUNS = NameWords.words("""
            he him himself she her herself who they them it i we us me his hers their theirs its which that you your my our mine ours
            itself themselves myself ourselves whom whose""");
    /** Words by which a possessive's owner speaks: "his words", "her view". */
    private static final Set<String> OWN_VOICE = NameWords.words("""
            eyes mind words view views opinion voice plan plans promise promises message claim claims stance position remarks
            comments rhetoric criticism testimony account tweets calls proposal proposals statement statements""");
    private static final Set<String> BESIDE = NameWords.words("all both also themselves himself herself itself alone 've 'd 'll 're");
    private static final Set<String> FIRST = NameWords.words("i me my mine myself we us our ours ourselves");
    private static final Set<String> SEVERAL = Set.of("they", "them", "their", "theirs", "themselves");
    private static final ActorType[] BODIES = {ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET};
    private static final int LONGEST_ANTECEDENT = 12;

    private record Content(TextSpan span, Actor speaker) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final Discourse discourse;
    private final UnnamedSpeakers unnamed;
    private final Documents.Phrases phrases;
    private final boolean[] reported;
    private final @Nullable Actor author;
    private final List<Content> contents = new ArrayList<>();

    SpeakingPronouns(ArticleWords words, Cast cast, Discourse discourse, UnnamedSpeakers unnamed, Documents.Phrases phrases,
            boolean[] reported, @Nullable Actor author) {
        this.words = words;
        this.cast = cast;
        this.discourse = discourse;
        this.unnamed = unnamed;
        this.phrases = phrases;
        this.reported = reported;
        this.author = author;
    }

    /** Whether it begins as "I", "we" or "our" do. */
    boolean isFirst(int at) {
        return FIRST.contains(words.uncontracted(at));
    }

    /** Who talks in the turn of a conversation in which a source stands; null outside of any. */
    @Nullable Actor inTurnOf(TextSpan source) {
        return contents.stream().filter(content -> words.turns().holds(content.span()) && content.span().start() <= source.start()
                && source.end() <= content.span().end()).map(Content::speaker).findFirst().orElse(null);
    }

    void said(TextSpan content, Actor speaker) {
        contents.add(new Content(content, speaker));
    }

    /** Whether a source is a pronoun and nothing more, or what its owner speaks by. */
    boolean isPronoun(int at, int end) {
        if (cast.at(at) != null || !PRONOUNS.contains(words.uncontracted(at))) {
            return false;
        }
        for (int i = at + 1; i < end; i++) {
            boolean aside = !words.isWord(i) || words.lower(i).equals("'s") || BESIDE.contains(words.lower(i))
                    || OWN_VOICE.contains(words.lower(i)) && i == at + 1;
            if (!aside) {
                return false;
            }
        }
        return true;
    }

    /** None where it means nobody whom the text names before. */
    List<Speaker> speakers(int at) {
        if (SEVERAL.contains(words.uncontracted(at))) {
            List<Actor> together = discourse.latestTogether(at);
            boolean later = !together.isEmpty() && discourse.lastSpoken(together.getFirst()) > unnamed.groups().latestAt(at);
            if (later) {
                return together.stream().map(actor -> told(actor, "pronoun: those who last spoke together")).toList();
            }
        }
        Speaker one = speaker(at);
        return one == null ? List.of() : List.of(one);
    }

    private @Nullable Speaker speaker(int at) {
        return switch (words.uncontracted(at)) {
            case "he", "him", "himself", "his" -> speaker(discourse.latestSingle(at, GivenNames.Gender.MALE),
                    "pronoun: the man last spoken of");
            case "she", "her", "herself", "hers" -> speaker(discourse.latestSingle(at, GivenNames.Gender.FEMALE),
                    "pronoun: the woman last spoken of");
            case "who", "which", "that", "whom", "whose" -> antecedent(at);
            case "they", "them", "their", "theirs", "themselves" -> speaker(several(at), "pronoun: those last spoken of");
            case "it", "its", "itself" -> speaker(discourse.latestBody(at), "pronoun: the body last spoken of");
            default -> isFirst(at) ? first(at) : null;
        };
    }

    private @Nullable Speaker speaker(@Nullable Actor actor, String why) {
        return actor == null ? null : told(actor, why);
    }

    private Speaker told(Actor actor, String why) {
        return new Speaker(actor, null, BY_PRONOUN, why, discourse.spokenAt(actor));
    }

    private @Nullable Actor several(int at) {
        Actor group = unnamed.groups().latest(at);
        return group != null ? group : discourse.latestSpeaker(at, BODIES);
    }

    /** Within somebody's words who says them, outside of them the author. */
    private @Nullable Speaker first(int at) {
        List<Content> holding = contents.stream()
                .filter(content -> content.span().start() <= words.start(at) && words.start(at) < content.span().end())
                .sorted(Comparator.comparingInt(content -> content.span().length())).toList();
        if (!holding.isEmpty()) {
            Content own = holding.stream().filter(content -> isWordForWord(content, at)).findFirst().orElse(holding.getFirst());
            return speaker(own.speaker(), "pronoun: who speaks these words");
        }
        if (!reported[at]) {
            return author == null ? null : new Speaker(author, null, BY_PRONOUN, "pronoun: the author");
        }
        return speaker(discourse.latestSpeaker(at, ActorType.PERSON, ActorType.ORGANIZATION, ActorType.STATE, ActorType.GROUP),
                "pronoun: the last who spoke");
    }

    /** Whether "I" is who says the content, and not, as in "N's family is why I left", who tells of it. */
    private boolean isWordForWord(Content content, int at) {
        return Quoting.quoted(words, List.of(content.span())).get(at);
    }

    /** The noun phrase right before "who" or "which". */
    private @Nullable Speaker antecedent(int at) {
        int end = at;
        while (end > 0 && !words.isWord(end - 1) && !words.isQuote(end - 1)) {
            end--;
        }
        int sentence = words.sentence(at);
        int first = end;
        while (first > 0 && end - first < LONGEST_ANTECEDENT && words.sentence(first - 1) == sentence && goesOn(first - 1)) {
            first--;
        }
        Speaker found = first < end && words.isWord(first) ? phrases.in(first, end) : null;
        boolean who = words.lower(at).equals("who");
        if (found != null && who && found.actor().type() != ActorType.PERSON && found.actor().type() != ActorType.GROUP) {
            Speaker nearer = personBefore(first);
            found = nearer == null ? found : nearer;
        }
        if (found != null) {
            return new Speaker(found.actor(), found.role(), BY_PRONOUN, "relative pronoun: named right before it", words.span(first, end));
        }
        return who ? speaker(discourse.latestPerson(at, GivenNames.Gender.UNKNOWN), "pronoun: the last person")
                : null;
    }

    /** In "N of the ministry, who": N. */
    private @Nullable Speaker personBefore(int at) {
        List<Mention> before = cast.between(words.sentenceStart(words.sentence(at)), at).stream().filter(Mention::isPerson).toList();
        Actor person = before.isEmpty() ? null : before.getLast().actor();
        return person == null ? null : new Speaker(person, null, BY_PRONOUN, "relative pronoun: named right before it");
    }

    private boolean goesOn(int i) {
        String word = words.lower(i);
        return cast.at(i) != null || word.equals("'s") || words.isWord(i) && words.isLower(i) && !RoleWords.STOPS.contains(word)
                || RoleWords.DETERMINERS.contains(word) && !word.equals("that");
    }
}
