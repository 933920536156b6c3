package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** Leads the words that name a source to the actors who speak. To be asked in the order of the text. */
final class SpeakerResolver {

    private static final Set<String> PRONOUNS = NameWords.words("he him himself she her herself who they them it i we us me");
    private static final double BY_PRONOUN = 0.75;
    private static final double BY_CONTINUATION = 0.6;

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final UnnamedSpeakers unnamed;

    SpeakerResolver(ArticleWords words, Cast cast, Roles roles, boolean[] reported) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        discourse = new Discourse(words, cast, reported);
        named = new NamedSpeakers(words, cast, roles);
        unnamed = new UnnamedSpeakers(words, cast, roles, discourse, named);
    }

    /**
     * The speakers that a source names; none where it is empty, or a pronoun for somebody whom the text does not name before.
     * They are remembered as having spoken.
     */
    List<Speaker> speakers(List<TextSpan> source) {
        List<Speaker> found = new ArrayList<>();
        for (TextSpan piece : source) {
            int first = words.at(piece.start());
            int end = withHolder(words.from(piece.end()));
            add(found, named.in(first, end));
        }
        if (found.isEmpty() && !source.isEmpty()) {
            int first = words.at(source.getFirst().start());
            int end = words.from(source.getFirst().end());
            while (first < end && (!words.isWord(first) || RoleWords.PREPOSITIONS.contains(words.lower(first))
                    || words.lower(first).equals("according"))) {
                first++;
            }
            if (first < end) {
                Speaker speaker = isPronoun(first, end) ? pronoun(first) : named.unexplained(first, end);
                if (speaker == null && !isPronoun(first, end)) {
                    speaker = unnamed.in(first, end);
                }
                add(found, speaker == null ? List.of() : List.of(speaker));
            }
        }
        if (!source.isEmpty()) {
            int at = words.at(source.getFirst().start());
            found.forEach(speaker -> discourse.spoke(speaker.actor(), at));
        }
        return found;
    }

    /** Takes in the name that a role at the end of the source belongs to: "an expert of the group, N". */
    private int withHolder(int end) {
        Mention next = words.lower(end).equals(",") ? cast.at(end + 1) : null;
        RoleHolding role = next == null ? null : roles.of(next);
        return role != null && role.span().end() == words.end(end - 1) ? next.end() : end;
    }

    private static void add(List<Speaker> to, List<Speaker> more) {
        for (Speaker speaker : more) {
            if (to.stream().noneMatch(known -> known.actor().equals(speaker.actor()))) {
                to.add(speaker);
            }
        }
    }

    private boolean isPronoun(int at, int end) {
        return end - at <= 2 && cast.at(at) == null && PRONOUNS.contains(words.lower(at));
    }

    private @Nullable Speaker pronoun(int at) {
        Actor actor = switch (words.lower(at)) {
            case "he", "him", "himself" -> firstOf(discourse.latestPerson(at, GivenNames.Gender.MALE), discourse.latestUnnamed(at));
            case "she", "her", "herself" -> firstOf(discourse.latestPerson(at, GivenNames.Gender.FEMALE), discourse.latestUnnamed(at));
            case "who" -> antecedent(at);
            case "they", "them" -> firstOf(discourse.latestSpeaker(at, ActorType.GROUP),
                    discourse.latestSpeaker(at, ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET));
            case "it" -> discourse.latestSpeaker(at, ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET);
            case "i", "we", "us", "me" -> discourse.latestSpeaker(at, ActorType.PERSON, ActorType.ORGANIZATION, ActorType.STATE,
                    ActorType.GROUP);
            default -> null;
        };
        return actor == null ? null : new Speaker(actor, null, BY_PRONOUN);
    }

    /** The name right before "who", or else the latest person. */
    private @Nullable Actor antecedent(int at) {
        Mention named = cast.at(words.lower(at - 1).equals(",") ? at - 2 : at - 1);
        return named != null && named.actor() != null ? named.actor() : discourse.latestPerson(at, GivenNames.Gender.UNKNOWN);
    }

    private static @Nullable Actor firstOf(@Nullable Actor one, @Nullable Actor other) {
        return one != null ? one : other;
    }

    /** The one who goes on speaking in a quotation that names nobody. */
    @Nullable Speaker continuing(int at) {
        Actor last = discourse.goingOn(at);
        if (last == null) {
            return null;
        }
        discourse.spoke(last, at);
        return new Speaker(last, null, BY_CONTINUATION);
    }

    /** The actor that a noun phrase in the text means, named or not; null where it holds no word. */
    @Nullable Actor phrase(int first, int end) {
        List<Speaker> found = named.in(first, end);
        if (!found.isEmpty()) {
            return found.getFirst().actor();
        }
        return first < end && words.isWord(first) ? unnamed.in(first, end).actor() : null;
    }
}
