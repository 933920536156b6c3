package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** Leads the words that name a source to the actors who speak. To be asked in the order of the text. */
final class SpeakerResolver {

    private static final double BY_NAME_ONLY = 0.75;
    private static final double BY_CONTINUATION = 0.6;
    private static final Set<String> NOBODYS = NameWords.union(SpeakingPronouns.PRONOUNS, NameWords.words("""
            the a an this there here then down up out off should would could can may might will shall must do does did is are was were be
            been have has had not no yes e s t d"""));

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final UnnamedSpeakers unnamed;
    private final SpeakingPronouns pronouns;

    /**
     * @param reported whether a word stands in the content of some relation
     * @param author whom "I" means outside of those; null where that is not one person
     */
    SpeakerResolver(ArticleWords words, Cast cast, Roles roles, Institutions institutions, boolean[] reported,
            @Nullable Actor author) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        discourse = new Discourse(words, cast, reported);
        named = new NamedSpeakers(words, cast, roles);
        unnamed = new UnnamedSpeakers(words, cast, roles, discourse, named, institutions);
        pronouns = new SpeakingPronouns(words, cast, discourse, unnamed, unnamed::namedOrNot, reported, author);
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
            add(found, called == null ? withUnnamed(named.in(first, end), first, end) : List.of(called));
        }
        if (found.isEmpty() && !source.isEmpty()) {
            add(found, nameless(source.getFirst()));
        }
        if (!source.isEmpty()) {
            int at = words.at(source.getFirst().start());
            boolean turn = words.turns().isName(source.getFirst());
            found.forEach(speaker -> {
                // An outlet that asks is no "it" of the answers.
                if (!turn || speaker.actor().type() == ActorType.PERSON) {
                    discourse.spoke(speaker.actor(), at, speaker.grounds().why().equals(Documents.MADE));
                }
                unnamed.groups().note(speaker.actor(), at);
            });
        }
        return found;
    }

    /** Remembers who said a content, so that "I" within it can be told. */
    void said(List<TextSpan> content, List<Speaker> speakers) {
        if (!speakers.isEmpty()) {
            content.forEach(piece -> pronouns.said(piece, speakers.getFirst().actor()));
        }
    }

    private List<Speaker> nameless(TextSpan source) {
        int first = words.at(source.start());
        int end = words.from(source.end());
        while (first < end && (!words.isWord(first) || words.lower(first).equals("according")
                || RoleWords.PREPOSITIONS.contains(words.lower(first)) && !words.lower(first + 1).equals("least"))) {
            first++;
        }
        if (first >= end) {
            return List.of();
        }
        List<Speaker> told;
        if (pronouns.isPronoun(first, end)) {
            told = pronouns.speakers(first);
        } else {
            Speaker unexplained = named.unexplained(first, end);
            told = List.of(unexplained != null ? unexplained : unnamed.in(first, end));
            if (isNobody(told.getFirst()) && words.lower(end - 2).equals("of") && pronouns.isPronoun(end - 1, end)) {
                told = pronouns.speakers(end - 1);
            }
        }
        // In a conversation nobody calls himself "he" or "the mayor".
        Actor talking = pronouns.isFirst(first) ? null : pronouns.inTurnOf(source);
        return told.stream().filter(speaker -> !speaker.actor().equals(talking) && !isNobody(speaker)).toList();
    }

    /** Whether a span that went wrong left nothing by which somebody could be called. */
    private static boolean isNobody(Speaker speaker) {
        return speaker.actor().type() == ActorType.GROUP && NOBODYS.contains(speaker.actor().name().toLowerCase(Locale.ROOT));
    }

    /** "N and other members", "N and the Weber campaign": the part behind "and" that names nobody. */
    private List<Speaker> withUnnamed(List<Speaker> speakers, int first, int end) {
        for (int i = first + 1; i < end - 1 && !speakers.isEmpty(); i++) {
            Mention before = cast.at(i - 1);
            boolean joint = words.lower(i).equals("and") && before != null && before.end() == i && before.actor() != null
                    && speakers.stream().anyMatch(speaker -> speaker.actor().equals(before.actor()));
            if (joint && named.in(i + 1, end).isEmpty()) {
                NounPhrase phrase = NounPhrase.of(words, cast, i + 1, end);
                if (UnnamedSpeakers.canSpeak(phrase.head())) {
                    List<Speaker> all = new ArrayList<>(speakers);
                    add(all, List.of(unnamed.in(i + 1, end)));
                    return all;
                }
            }
        }
        return speakers;
    }

    /** "a guard who would give only his first name, N": N. */
    private @Nullable Speaker byFirstName(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Mention mention = cast.at(i);
            int before = words.lower(i - 1).equals(",") || words.lower(i - 1).equals("of") ? i - 2 : i - 1;
            boolean called = mention != null && mention.end() - mention.first() == 1 && mention.actorOrState() == null
                    && (words.lower(before).equals("name") || words.lower(before).equals("names"));
            if (called) {
                return new Speaker(Actor.local(ActorType.PERSON, mention.name().text()), null, BY_NAME_ONLY, "the only name given here");
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

    /** The one who goes on speaking in a quotation that names nobody. */
    @Nullable Speaker continuing(int at) {
        Actor last = discourse.goingOn(at);
        if (last == null) {
            return null;
        }
        TextSpan where = discourse.spokenAt(last);
        discourse.spoke(last, at);
        return new Speaker(last, null, BY_CONTINUATION, "goes on speaking", where);
    }

    /** The actor that a noun phrase in the text means, named or not; null where it holds no word. */
    @Nullable Actor phrase(int first, int end) {
        return first < end && (words.isWord(first) || !named.in(first, end).isEmpty()) ? unnamed.namedOrNot(first, end).actor() : null;
    }
}
