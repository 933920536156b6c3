package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** Leads the words that name a source to the actors who speak. To be asked in the order of the text. */
final class SpeakerResolver {

    private static final Set<String> PRONOUNS = NameWords.words("""
            he him himself she her herself who they them it i we us me his hers their theirs""");
    private static final double BY_PRONOUN = 0.75;
    private static final double BY_CONTINUATION = 0.6;

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final boolean[] reported;
    private final @Nullable Actor author;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final UnnamedSpeakers unnamed;

    /**
     * @param reported whether a word stands in the content of some relation
     * @param author whom "I" means outside of those; null where that is not one person
     */
    SpeakerResolver(ArticleWords words, Cast cast, Roles roles, Institutions institutions, boolean[] reported,
            @Nullable Actor author) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        this.reported = reported;
        this.author = author;
        discourse = new Discourse(words, cast, reported);
        named = new NamedSpeakers(words, cast, roles);
        unnamed = new UnnamedSpeakers(words, cast, roles, discourse, named, institutions);
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
            Speaker called = byFirstName(first, end);
            add(found, called == null ? named.in(first, end) : List.of(called));
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
            found.forEach(speaker -> {
                discourse.spoke(speaker.actor(), at);
                unnamed.groups().note(speaker.actor(), at);
            });
        }
        return found;
    }

    /** "a guard who would give only his first name, N": N. */
    private @Nullable Speaker byFirstName(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Mention mention = cast.at(i);
            int before = words.lower(i - 1).equals(",") || words.lower(i - 1).equals("of") ? i - 2 : i - 1;
            boolean called = mention != null && mention.end() - mention.first() == 1 && mention.actorOrState() == null
                    && (words.lower(before).equals("name") || words.lower(before).equals("names"));
            if (called) {
                return new Speaker(Actor.local(ActorType.PERSON, mention.name().text()), null, BY_PRONOUN, "the only name given here");
            }
        }
        return null;
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
            case "he", "him", "himself", "his" -> discourse.latestSingle(at, GivenNames.Gender.MALE);
            case "she", "her", "herself", "hers" -> discourse.latestSingle(at, GivenNames.Gender.FEMALE);
            case "who" -> antecedent(at);
            case "they", "them", "their", "theirs" -> firstOf(unnamed.groups().latest(at),
                    discourse.latestSpeaker(at, ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET));
            case "it" -> discourse.latestSpeaker(at, ActorType.STATE, ActorType.ORGANIZATION, ActorType.MEDIA_OUTLET);
            case "i", "me" -> author != null && !reported[at] ? author : discourse.latestSpeaker(at, ActorType.PERSON);
            case "we", "us" -> discourse.latestSpeaker(at, ActorType.PERSON, ActorType.ORGANIZATION, ActorType.STATE,
                    ActorType.GROUP);
            default -> null;
        };
        return actor == null ? null : new Speaker(actor, null, BY_PRONOUN, "pronoun: last who spoke");
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
        return new Speaker(last, null, BY_CONTINUATION, "goes on speaking");
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
