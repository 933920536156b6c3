package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** Whoever made what a source names: "a report by U", "US information", "the bank's website", and "the report" after one of these. */
final class Documents {

    /** Why a maker speaks. */
    static final String MADE = "who made the document";
    private static final double BY_MAKER = 0.85;
    private static final double BY_EARLIER = 0.7;
    private static final int SENTENCES_BACK = 40;
    private static final Set<String> KINDS = NameWords.union(RoleWords.DOCUMENTS, NameWords.words("""
            commentary op-ed column editorial essay advisory ruling judgment judgement verdict lawsuit suit complaint brief motion
            declaration affidavit ad advertisement blog blogpost polls surveys studies analyses reports statistics forecast
            projections review summary bulletin communique communiqué manifesto"""));
    /** One and the same may be called by any of these. */
    private static final Set<String> STUDIES = NameWords.words("study report analysis survey paper research review");
    private static final Set<String> OF_COURTS = NameWords.words("ruling judgment judgement verdict opinion decision");
    /** Documents only where somebody owns them. */
    private static final Set<String> OWNED = NameWords.words("website site page account campaign's feed profile");
    private static final Set<String> MAKERS_FOLLOW = Set.of("by", "from");
    /** What begins to tell what a document says, so that whoever stands behind it need not have made it. */
    private static final Set<String> ABOUT = Set.of("that", "which", "who", "whose", "whether", "after", "before", "when");
    private static final Set<String> INDEFINITE = NameWords.words("a an his her its their new another in via through");
    /** In "Reuters asked Ada Lind about her research" it is not that of Reuters. */
    private static final Set<String> OF_A_PERSON = Set.of("his", "her");

    /** Before "paper" these make it none that is printed daily. */
    private static final Set<String> STUDIED = NameWords.words("""
            research white green working discussion position policy academic scientific""");

    /** Resolves another noun phrase of the text. */
    interface Phrases {
        Speaker in(int first, int end);
    }

    private record Known(String kind, Speaker maker, int at) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final Discourse discourse;
    private final NamedSpeakers named;
    private final Phrases phrases;
    private final List<Known> known = new ArrayList<>();

    Documents(ArticleWords words, Cast cast, Roles roles, Discourse discourse, NamedSpeakers named, Phrases phrases) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        this.discourse = discourse;
        this.named = named;
        this.phrases = phrases;
    }

    static boolean isDocument(String noun) {
        return KINDS.contains(noun) || KINDS.contains(RoleWords.singular(noun));
    }

    /** The maker of what the phrase names; null where it names no document, or the article does not tell who made it. */
    @Nullable Speaker maker(NounPhrase phrase) {
        boolean owned = OWNED.contains(phrase.head()) && (phrase.hasOwner() || !cast.between(phrase.at(), phrase.headEnd() - 1).isEmpty());
        if (!owned && !isDocument(phrase.head()) && !isStudy(phrase)) {
            return null;
        }
        Speaker maker = told(phrase);
        if (maker == null && phrase.definite()) {
            maker = earlier(phrase);
        }
        if (maker == null && phrase.definite() && OF_COURTS.contains(phrase.head())) {
            maker = court(phrase.first());
        }
        if (maker != null) {
            known.add(new Known(RoleWords.singular(phrase.head()), maker, phrase.first()));
        }
        return maker;
    }

    /** "the research paper", and "the paper" after it: no medium. */
    boolean isStudy(NounPhrase phrase) {
        if (!phrase.head().equals("paper")) {
            return false;
        }
        int before = phrase.headEnd() - 2;
        boolean again = phrase.definite() && phrase.isBare();
        return IntStream.rangeClosed(again ? 0 : before, before)
                .anyMatch(i -> STUDIED.contains(words.lower(i)) && words.lower(i + 1).equals("paper"));
    }

    /** "the ruling": the court last named. */
    private @Nullable Speaker court(int before) {
        Speaker found = null;
        for (Mention mention : cast.between(0, before)) {
            Actor actor = mention.actor();
            if (actor != null && actor.type() == ActorType.ORGANIZATION && actor.name().matches("(.* )?Court( .*)?")) {
                found = new Speaker(actor, null, BY_EARLIER, MADE, words.span(mention.first(), mention.end()));
            }
        }
        return found;
    }

    /** The maker that the phrase itself tells. */
    private @Nullable Speaker told(NounPhrase phrase) {
        int kind = phrase.headEnd() - 1;
        if (OF_COURTS.contains(phrase.head()) && kind > phrase.first() && words.lower(kind - 1).equals("court")) {
            return by(phrases.in(phrase.first(), kind));
        }
        if (phrase.hasOwner()) {
            return by(phrases.in(phrase.first(), words.lower(phrase.start() - 1).startsWith("'") ? phrase.start() - 1 : phrase.start()));
        }
        Mention modifier = named.any(phrase.at(), phrase.headEnd());
        Actor actor = modifier == null ? null : modifier.actorOrState();
        if (actor != null) {
            return made(actor, modifier.isPerson() ? roles.of(modifier) : null);
        }
        for (Mention mention : cast.between(phrase.at(), phrase.headEnd() - 1)) {
            if (mention.name().kind() == Name.Kind.UNTOLD) {
                return made(Actor.local(ActorType.ORGANIZATION, mention.name().text()), null);
            }
        }
        for (int i = phrase.headEnd(); i + 1 < phrase.end() && !ABOUT.contains(words.lower(i)); i++) {
            if (words.lower(i).equals("by") || i == phrase.headEnd() && MAKERS_FOLLOW.contains(words.lower(i))) {
                List<Speaker> makers = named.in(i + 1, phrase.end());
                return by(makers.isEmpty() ? phrases.in(i + 1, phrase.end()) : makers.getFirst());
            }
            if (words.lower(i).equals("on")) {
                NounPhrase place = NounPhrase.of(words, cast, i + 1, phrase.end());
                if (OWNED.contains(place.head()) && place.hasOwner()) {
                    return told(place);
                }
            }
        }
        return null;
    }

    /** "the report": the one of that kind that a source named before, else whoever spoke where the article first tells of one. */
    private @Nullable Speaker earlier(NounPhrase phrase) {
        String kind = RoleWords.singular(phrase.head());
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).kind().equals(kind) && known.get(i).at() < phrase.first()) {
                return again(known.get(i).maker(), known.get(i).at());
            }
        }
        if (STUDIES.contains(kind)) {
            for (int i = known.size() - 1; i >= 0; i--) {
                if (STUDIES.contains(known.get(i).kind()) && known.get(i).at() < phrase.first()) {
                    return again(known.get(i).maker(), known.get(i).at());
                }
            }
        }
        int sentence = words.sentence(phrase.first());
        for (int i = phrase.first() - 1; i >= 0 && sentence - words.sentence(i) <= SENTENCES_BACK; i--) {
            if (RoleWords.singular(words.lower(i)).equals(kind) && cast.at(i) == null) {
                Speaker maker = introduced(i);
                if (maker != null) {
                    return again(maker, i);
                }
            }
        }
        return null;
    }

    private @Nullable Speaker introduced(int head) {
        int first = head;
        int start = words.sentenceStart(words.sentence(head));
        while (first > start && (cast.at(first - 1) != null || words.lower(first - 1).equals("'s")
                || words.isLower(first - 1) && !RoleWords.PREPOSITIONS.contains(words.lower(first - 1))
                        && !RoleWords.DETERMINERS.contains(words.lower(first - 1)))) {
            first--;
        }
        int stop = head + 1;
        int limit = words.sentenceEnd(words.sentence(head));
        while (stop < limit && (words.isWord(stop) || words.lower(stop).equals("'s"))) {
            stop++;
        }
        NounPhrase phrase = NounPhrase.of(words, cast, first, stop);
        if (phrase.headEnd() != head + 1) {
            return null;
        }
        Speaker told = told(phrase);
        if (told != null) {
            return told;
        }
        String before = words.lower(first - 1);
        Actor speaker = INDEFINITE.contains(before) ? discourse.speakerIn(words.sentence(head)) : null;
        boolean own = speaker != null && (speaker.type() == ActorType.PERSON || !OF_A_PERSON.contains(before));
        return own ? made(speaker, null) : null;
    }

    private Speaker again(Speaker maker, int at) {
        TextSpan where = words.span(at, at + 1);
        return new Speaker(maker.actor(), maker.role(), BY_EARLIER, MADE, where);
    }

    private static Speaker by(Speaker speaker) {
        return made(speaker.actor(), speaker.role());
    }

    private static Speaker made(Actor actor, @Nullable RoleHolding role) {
        return new Speaker(actor, role, BY_MAKER, MADE);
    }
}
