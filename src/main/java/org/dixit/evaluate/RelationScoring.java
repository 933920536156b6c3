package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.statement.Channel;
import org.dixit.statement.Relation;

/** Compares relations of one text, as sets of its tokens. {@link Report} tells what each line means. */
final class RelationScoring {

    private static final List<Channel> CHANNELS = List.of(Channel.DIRECT, Channel.MIXED, Channel.INDIRECT);
    private static final String SAID = "said";
    private static final String RELATION = "relation";
    private static final String EXACT_CONTENT = Part.CONTENT.line("exact");

    /** A relation as sets of tokens. */
    private record Parts(BitSet source, BitSet cue, BitSet content) {

        BitSet of(Part part) {
            return switch (part) {
                case SOURCE -> source;
                case CUE -> cue;
                case CONTENT -> content;
            };
        }
    }

    private final Tokens tokens;
    private final QuotedText quotedText;
    private final Tally tally;

    /** @param tally one that {@link #tally()} made */
    RelationScoring(String text, Tally tally) {
        this.tokens = Tokens.of(text);
        this.quotedText = new QuotedText(text, tokens);
        this.tally = tally;
    }

    static Tally tally() {
        List<String> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            Stream.of("tokens", "exact", "overlap").map(part::line).forEach(lines::add);
        }
        lines.add(SAID);
        lines.add(RELATION);
        CHANNELS.forEach(channel -> lines.add(lineOf(SAID, channel)));
        CHANNELS.forEach(channel -> lines.add(lineOf(EXACT_CONTENT, channel)));
        return new Tally(lines, List.of());
    }

    void add(String name, List<Relation> goldRelations, List<Relation> predictedRelations) {
        List<Parts> gold = partsOf(goldRelations);
        List<Parts> predicted = partsOf(predictedRelations);
        for (Part part : Part.values()) {
            addPart(part, distinct(gold, part), distinct(predicted, part));
        }
        Pairing said = Pairing.of(gold, predicted, RelationScoring::said);
        tally.count(SAID).add(said.count(), gold.size(), predicted.size());
        tally.count(RELATION).add(Pairing.of(gold, predicted, RelationScoring::relation).count(), gold.size(), predicted.size());
        addChannels(SAID, contents(gold), said.gold(), contents(predicted), said.predicted());
        for (int i = 0; i < predicted.size(); i++) {
            tally.judgement(predictedRelations.get(i).confidence(), said.predicted().get(i));
        }
        tally.document(new DocumentScore(name, said.count(), gold.size(), predicted.size()));
    }

    /** Which of the predicted relations a gold one is paired with in the line {@code said}. */
    BitSet right(List<Relation> goldRelations, List<Relation> predictedRelations) {
        return Pairing.of(partsOf(goldRelations), partsOf(predictedRelations), RelationScoring::said).predicted();
    }

    private List<Parts> partsOf(List<Relation> relations) {
        return relations.stream().map(relation -> new Parts(tokens.within(relation.source()), tokens.within(relation.cue()),
                tokens.within(relation.content()))).toList();
    }

    private void addPart(Part part, List<BitSet> gold, List<BitSet> predicted) {
        BitSet goldTokens = union(gold);
        BitSet predictedTokens = union(predicted);
        tally.count(part.line("tokens"))
                .add(common(goldTokens, predictedTokens), goldTokens.cardinality(), predictedTokens.cardinality());
        BitSet goldFound = membersOf(new LinkedHashSet<>(predicted), gold);
        tally.count(part.line("exact")).add(goldFound.cardinality(), gold.size(), predicted.size());
        tally.count(part.line("overlap"))
                .add(Pairing.of(gold, predicted, RelationScoring::likeness).count(), gold.size(), predicted.size());
        if (part == Part.CONTENT) {
            addChannels(EXACT_CONTENT, gold, goldFound, predicted, membersOf(new LinkedHashSet<>(gold), predicted));
        }
    }

    /**
     * Adds to each channel's line the contents that are of this channel.
     *
     * @param goldFound which of the gold contents were found
     * @param predictedRight which of the predicted ones are right
     */
    private void addChannels(String line, List<BitSet> gold, BitSet goldFound, List<BitSet> predicted, BitSet predictedRight) {
        for (int i = 0; i < gold.size(); i++) {
            int found = goldFound.get(i) ? 1 : 0;
            quotedText.channelOf(gold.get(i)).ifPresent(channel -> tally.count(lineOf(line, channel)).gold(found, 1));
        }
        for (int i = 0; i < predicted.size(); i++) {
            int right = predictedRight.get(i) ? 1 : 0;
            quotedText.channelOf(predicted.get(i)).ifPresent(channel -> tally.count(lineOf(line, channel)).predicted(right, 1));
        }
    }

    private static String lineOf(String line, Channel channel) {
        return line + " " + channel.name().toLowerCase(Locale.ROOT);
    }

    private static List<BitSet> contents(List<Parts> relations) {
        return relations.stream().map(Parts::content).toList();
    }

    private static List<BitSet> distinct(List<Parts> relations, Part part) {
        return relations.stream().map(relation -> relation.of(part)).filter(found -> !found.isEmpty()).distinct().toList();
    }

    /** The indices of those that the set has. */
    private static BitSet membersOf(Set<BitSet> set, List<BitSet> spans) {
        BitSet members = new BitSet();
        for (int i = 0; i < spans.size(); i++) {
            members.set(i, set.contains(spans.get(i)));
        }
        return members;
    }

    private static BitSet union(List<BitSet> spans) {
        BitSet all = new BitSet();
        spans.forEach(all::or);
        return all;
    }

    private static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** Tokens in common by tokens in all, 1 for two empty sets; 0 where that is less than a half. */
    private static double likeness(BitSet a, BitSet b) {
        int common = common(a, b);
        int all = a.cardinality() + b.cardinality() - common;
        double share = all == 0 ? 1 : (double) common / all;
        return share >= 0.5 ? share : 0;
    }

    private static double said(Parts gold, Parts predicted) {
        return likeness(gold.content, predicted.content) * likeness(gold.source, predicted.source);
    }

    private static double relation(Parts gold, Parts predicted) {
        return said(gold, predicted) * likeness(gold.cue, predicted.cue);
    }
}
