package org.dixit.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * One attribution: somebody says, asks, believes, wants, doubts or declines something. Nothing of its content is asserted.
 *
 * @param content where the words stand; empty for "declined to comment"
 * @param attributions one for each speaker, at least one
 * @param channel how the words reached the article
 * @param act what the speaker does by saying it
 * @param certainty the speaker's
 * @param polarity the speaker's
 * @param temporality as the speaker sees it
 * @param citedSources media and documents relied on
 * @param mentions actors named in the content, in order
 * @param about those of them that the content is about
 * @param saidOn when it was said, where the text gives it
 * @param confidence the extractor's, 0 to 1
 * @param reports indices, in the article's list of statements, of those that this one reports
 */
public record Statement(
        List<TextSpan> content,
        List<Attribution> attributions,
        Channel channel,
        Act act,
        Certainty certainty,
        Polarity polarity,
        Temporality temporality,
        List<ActorMention> citedSources,
        List<ActorMention> mentions,
        List<Actor> about,
        @Nullable LocalDate saidOn,
        double confidence,
        List<Integer> reports) {

    public Statement {
        content = List.copyOf(content);
        attributions = List.copyOf(attributions);
        citedSources = List.copyOf(citedSources);
        mentions = List.copyOf(mentions);
        about = List.copyOf(about);
        reports = List.copyOf(reports);
        if (attributions.isEmpty()) {
            throw new IllegalArgumentException("a statement without an attribution");
        }
        Confidence.check(confidence);
    }

    /** The statement as spans alone: what an extractor found and standoff can hold. */
    public Relation relation() {
        return new Relation(pieces(Attribution::source), pieces(Attribution::cue), content, confidence);
    }

    /**
     * The same, said by others than was read: somebody has put it right and vouches for it, so that its confidence is 1. The words that
     * attribute it stay, and with them the stance.
     *
     * @param speakers who says it, at least one
     * @param role in which capacity each speaks; null where nothing tells
     * @param why on whose word
     */
    public Statement saidBy(List<Actor> speakers, Function<Actor, @Nullable RoleHolding> role, String why) {
        Attribution first = attributions.getFirst();
        List<Attribution> right = speakers.stream().map(speaker -> new Attribution(speaker, first.source(), first.cue(), first.stance(),
                role.apply(speaker), 1, new Grounds(why))).toList();
        return new Statement(content, right, channel, act, certainty, polarity, temporality, citedSources, mentions, about, saidOn, 1,
                reports);
    }

    Statement reporting(List<Integer> inner) {
        return new Statement(content, attributions, channel, act, certainty, polarity, temporality, citedSources, mentions, about, saidOn,
                confidence, inner);
    }

    Statement mapActors(UnaryOperator<Actor> change) {
        return new Statement(content, attributions.stream().map(each -> each.mapActors(change)).toList(), channel, act, certainty,
                polarity, temporality, ActorMention.map(citedSources, change), ActorMention.map(mentions, change),
                about.stream().map(change).distinct().toList(), saidOn, confidence, reports);
    }

    private List<TextSpan> pieces(Function<Attribution, List<TextSpan>> part) {
        return attributions.stream().flatMap(each -> part.apply(each).stream()).distinct().sorted().toList();
    }
}
