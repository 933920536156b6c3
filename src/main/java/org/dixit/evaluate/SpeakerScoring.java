package org.dixit.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.dixit.article.CodePoints;
import org.dixit.article.TextSpan;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.Grounds;
import org.dixit.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Counts, of the sources that are found, how many are led to the right speakers: type and name, of a group the head words. */
final class SpeakerScoring {

    private static final String ALL = "all";

    private final SequencedMap<String, SequencedMap<String, SpeakerCount>> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** @param read what was read out of the entries' document */
    void add(List<SpeakerGold.Entry> entries, ArticleStatements read) {
        String text = read.article().text();
        CodePoints points = CodePoints.of(text);
        for (SpeakerGold.Entry entry : entries) {
            Statement statement = nearest(entry, read, points);
            boolean right = statement != null && isRight(entry, speakers(statement));
            SequencedMap<String, SpeakerCount> half = counts.computeIfAbsent(entry.half(), key -> new LinkedHashMap<>());
            for (String line : List.of(ALL, entry.kind())) {
                half.put(line, half.getOrDefault(line, SpeakerCount.NONE).plus(statement != null, right));
            }
            if (statement != null && !right && entry.half().equals(SpeakerGold.TUNE)) {
                misses.add(miss(entry, statement, text));
            }
        }
    }

    /** By half and kind of mention; of each half first that of all kinds. */
    SequencedMap<String, SequencedMap<String, SpeakerCount>> counts() {
        return counts;
    }

    List<String> misses() {
        return misses;
    }

    /** The statement whose source has the most in common with the entry's; null where none overlaps. */
    private static @Nullable Statement nearest(SpeakerGold.Entry entry, ArticleStatements read, CodePoints points) {
        Statement best = null;
        double most = 0;
        for (Statement statement : read.statements()) {
            List<TextSpan> source = statement.attributions().getFirst().source().stream()
                    .map(span -> new TextSpan(points.before(span.start()), points.before(span.end()))).toList();
            double common = common(entry.source(), source);
            if (common > most) {
                most = common;
                best = statement;
            }
        }
        return best;
    }

    private static double common(List<TextSpan> one, List<TextSpan> other) {
        int common = 0;
        for (TextSpan a : one) {
            for (TextSpan b : other) {
                common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        int all = one.stream().mapToInt(TextSpan::length).sum() + other.stream().mapToInt(TextSpan::length).sum() - common;
        return common == 0 ? 0 : (double) common / all;
    }

    private static List<Actor> speakers(Statement statement) {
        return statement.attributions().stream().map(Attribution::speaker).filter(Objects::nonNull).toList();
    }

    static boolean isRight(SpeakerGold.Entry entry, List<Actor> speakers) {
        if (speakers.isEmpty()) {
            return entry.isNobody();
        }
        List<Actor> left = new ArrayList<>(speakers);
        for (List<SpeakerGold.Answer> answers : entry.speakers()) {
            Actor found = left.stream().filter(actor -> answers.stream().anyMatch(answer -> fits(answer, actor))).findFirst().orElse(null);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    private static boolean fits(SpeakerGold.Answer answer, Actor actor) {
        if (answer.type() != actor.type()) {
            return false;
        }
        String name = folded(actor.name());
        return actor.type() == ActorType.GROUP ? (" " + name + " ").contains(" " + folded(answer.name()) + " ")
                : name.equals(folded(answer.name()));
    }

    private static String folded(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'').replaceAll("[\"“”]", "").strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private static String miss(SpeakerGold.Entry entry, Statement statement, String text) {
        String place = entry.source().stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(";"));
        Attribution first = statement.attributions().getFirst();
        String words = first.source().stream().map(span -> span.in(text)).collect(Collectors.joining(" … ")).replaceAll("\\s+", " ");
        String expected = entry.speakers().stream().map(answers -> answers.stream()
                .map(answer -> answer.type() == null ? "NOBODY" : answer.type() + " " + answer.name()).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(" | "));
        String got = speakers(statement).stream().map(actor -> actor.type() + " " + actor.name()).collect(Collectors.joining(" | "));
        Grounds grounds = first.grounds();
        return "[" + entry.corpus() + "/" + entry.document() + ", " + place + "] " + entry.kind() + " \"" + words + "\": expected "
                + expected + ", got " + (got.isEmpty() ? "NOBODY" : got) + (grounds == null ? "" : " (" + grounds.why() + ")");
    }
}
