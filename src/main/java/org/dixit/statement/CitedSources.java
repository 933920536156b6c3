package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** The media and informants that a statement relies on: "told Reuters", "according to Y", "citing two officials". */
final class CitedSources {

    private static final int TRIGGER_WITHIN = 4;
    private static final Set<String> TRIGGERS = NameWords.words("""
            told to with by citing cited cites quoting quoted according from via per interview for""");
    private static final Set<String> PLATFORMS = NameWords.words("""
            x twitter facebook telegram instagram tiktok weibo youtube linkedin mastodon bluesky vkontakte""");
    private static final Set<String> POSTING = NameWords.words("""
            post posts posted posting wrote writes said says thread message messages video statement account tweeted shared also later
            published announced""");
    private static final Set<String> CITING = NameWords.words("citing cites quoting");

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;
    private final SpeakerResolver speakers;

    CitedSources(ArticleWords words, Cast cast, Roles roles, SpeakerResolver speakers) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
        this.speakers = speakers;
    }

    /**
     * @param said who speaks; a medium that speaks is relied on too
     * @param around the content of the statement that reports this one, outside of which nothing counts; null without one
     */
    List<ActorMention> of(Relation relation, List<Speaker> said, @Nullable TextSpan around) {
        List<ActorMention> cited = new ArrayList<>();
        for (TextSpan piece : relation.source()) {
            for (Mention mention : cast.between(words.at(piece.start()), words.from(piece.end()))) {
                if (mention.isMedium() && said.stream().anyMatch(speaker -> speaker.actor().equals(mention.actor()))) {
                    add(cited, mention);
                }
            }
        }
        if (!relation.content().isEmpty()) {
            TextSpan first = relation.content().getFirst();
            int start = words.at(first.start());
            if (CITING.contains(words.lower(start))) {
                addInformants(cited, start + 1, words.from(first.end()));
            }
        }
        for (int sentence : Sentencing.of(words, relation)) {
            int first = words.sentenceStart(sentence);
            for (int i = first; i < words.sentenceEnd(sentence); i++) {
                if (isOutside(i, relation, around)) {
                    Mention mention = cast.at(i);
                    boolean medium = mention != null && mention.first() == i && mention.isMedium();
                    if (medium && isTriggered(mention, first) && !isInRole(mention)) {
                        add(cited, mention);
                    }
                    if (isPlatform(i)) {
                        add(cited, Actor.local(ActorType.MEDIA_OUTLET, words.form(i).replace(".", "")), i, i + 1);
                    }
                    boolean byTheOuter = around != null && words.start(i) == around.start();
                    if (CITING.contains(words.lower(i)) && !byTheOuter) {
                        addInformants(cited, i + 1, words.sentenceEnd(sentence));
                    }
                }
            }
        }
        return cited;
    }

    private boolean isTriggered(Mention mention, int first) {
        for (int i = mention.first() - 1; i >= Math.max(first, mention.first() - TRIGGER_WITHIN); i--) {
            if (TRIGGERS.contains(words.lower(i))) {
                return true;
            }
            if (!words.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isInRole(Mention mention) {
        TextSpan span = words.span(mention.first(), mention.end());
        return roles.held().stream().anyMatch(held -> held.holding().span().contains(span));
    }

    private void addInformants(List<ActorMention> cited, int first, int limit) {
        int end = first;
        while (end < limit && (words.isWord(end) || words.lower(end).equals("'s")) && !words.lower(end).equals("that")
                && !words.lower(end).equals("as")) {
            end++;
        }
        Actor actor = end > first ? speakers.phrase(first, end) : null;
        if (actor != null) {
            add(cited, actor, first, end);
        }
    }

    /** "in a post on X", "wrote on Facebook", "via Twitter". */
    private boolean isPlatform(int i) {
        Mention mention = cast.at(i);
        boolean named = words.isCapital(i) && PLATFORMS.contains(words.lower(i).replace(".", ""))
                && (mention == null || !mention.isMedium());
        String link = words.lower(i - 1);
        return named && (link.equals("via") || (link.equals("on") || link.equals("to")) && POSTING.contains(words.lower(i - 2)));
    }

    private void add(List<ActorMention> cited, Mention mention) {
        Actor actor = mention.actor();
        if (actor != null) {
            add(cited, actor, mention.first(), mention.end());
        }
    }

    private void add(List<ActorMention> cited, Actor actor, int first, int end) {
        if (cited.stream().noneMatch(known -> known.actor().equals(actor))) {
            cited.add(new ActorMention(actor, words.span(first, end)));
        }
    }

    private boolean isOutside(int word, Relation relation, @Nullable TextSpan around) {
        return Sentencing.isOutside(words, word, relation.content())
                && (around == null || words.start(word) >= around.start() && words.end(word) <= around.end());
    }
}
