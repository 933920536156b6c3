package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.dixit.statement.Channel;
import org.dixit.statement.Relation;

/** Compares the relations of one document after another and adds up what it finds (micro-average). Not safe for threads. */
final class Scorer {

    private static final List<Channel> CHANNELS = List.of(Channel.DIRECT, Channel.MIXED, Channel.INDIRECT);

    /** A relation as sets of tokens. */
    private record Parts(BitSet source, BitSet cue, BitSet content) {

        static List<Parts> of(List<Relation> relations, Tokens tokens) {
            return relations.stream().map(relation -> new Parts(tokens.within(relation.source()), tokens.within(relation.cue()),
                    tokens.within(relation.content()))).toList();
        }
    }

    private static final class Count {
        private int goldFound;
        private int gold;
        private int predictedRight;
        private int predicted;

        void add(int right, int ofGold, int ofPredicted) {
            goldFound += right;
            gold += ofGold;
            predictedRight += right;
            predicted += ofPredicted;
        }

        Figures figures() {
            return Figures.of(goldFound, gold, predictedRight, predicted);
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<DocumentScore> documents = new ArrayList<>();

    Scorer() {
        for (String role : List.of("Source", "Cue", "Content")) {
            for (String measure : List.of("tokens ", "exact ", "overlap ")) {
                counts.put(measure + role, new Count());
            }
        }
        counts.put("said", new Count());
        counts.put("relation", new Count());
        CHANNELS.forEach(channel -> counts.put(lineOf(channel), new Count()));
    }

    void add(String name, String text, List<Relation> goldRelations, List<Relation> predictedRelations) {
        Tokens tokens = Tokens.of(text);
        List<Parts> gold = Parts.of(goldRelations, tokens);
        List<Parts> predicted = Parts.of(predictedRelations, tokens);
        addRole("Source", gold, predicted, Parts::source);
        addRole("Cue", gold, predicted, Parts::cue);
        addRole("Content", gold, predicted, Parts::content);
        Pairing said = Pairing.of(gold, predicted, Scorer::said);
        count("said").add(said.count(), gold.size(), predicted.size());
        count("relation").add(Pairing.of(gold, predicted, Scorer::relation).count(), gold.size(), predicted.size());
        addChannels(new QuotedText(text, tokens), gold, predicted, said);
        documents.add(new DocumentScore(name, said.count(), gold.size(), predicted.size()));
    }

    SequencedMap<String, Figures> figures() {
        SequencedMap<String, Figures> figures = new LinkedHashMap<>();
        counts.forEach((name, count) -> figures.put(name, count.figures()));
        return figures;
    }

    List<DocumentScore> documents() {
        return documents;
    }

    private void addRole(String role, List<Parts> gold, List<Parts> predicted, Function<Parts, BitSet> part) {
        List<BitSet> goldSpans = distinct(gold, part);
        List<BitSet> predictedSpans = distinct(predicted, part);
        BitSet goldTokens = union(goldSpans);
        BitSet predictedTokens = union(predictedSpans);
        count("tokens " + role).add(common(goldTokens, predictedTokens), goldTokens.cardinality(), predictedTokens.cardinality());
        LinkedHashSet<BitSet> equal = new LinkedHashSet<>(goldSpans);
        equal.retainAll(new LinkedHashSet<>(predictedSpans));
        count("exact " + role).add(equal.size(), goldSpans.size(), predictedSpans.size());
        int overlapping = Pairing.of(goldSpans, predictedSpans, Scorer::likeness).count();
        count("overlap " + role).add(overlapping, goldSpans.size(), predictedSpans.size());
    }

    private void addChannels(QuotedText quotedText, List<Parts> gold, List<Parts> predicted, Pairing said) {
        for (int i = 0; i < gold.size(); i++) {
            int found = said.gold().get(i) ? 1 : 0;
            quotedText.channelOf(gold.get(i).content).map(Scorer::lineOf).map(this::count).ifPresent(count -> {
                count.gold++;
                count.goldFound += found;
            });
        }
        for (int i = 0; i < predicted.size(); i++) {
            int right = said.predicted().get(i) ? 1 : 0;
            quotedText.channelOf(predicted.get(i).content).map(Scorer::lineOf).map(this::count).ifPresent(count -> {
                count.predicted++;
                count.predictedRight += right;
            });
        }
    }

    private Count count(String name) {
        Count count = counts.get(name);
        if (count == null) {
            throw new IllegalStateException("no such line: " + name);
        }
        return count;
    }

    private static String lineOf(Channel channel) {
        return "said " + channel.name().toLowerCase(Locale.ROOT);
    }

    private static List<BitSet> distinct(List<Parts> side, Function<Parts, BitSet> part) {
        return side.stream().map(part).filter(tokens -> !tokens.isEmpty()).distinct().toList();
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
