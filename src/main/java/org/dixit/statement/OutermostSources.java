package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Adds the hop that an article leaves unsaid, its own: where nobody is named ("it was revealed that K", "K is reportedly L") the
 * publisher is the outermost source, and its statement reports the one of somebody unknown; and what a caption tells the publisher
 * tells, relying on the agency that is credited.
 */
final class OutermostSources {

    private static final double OF_CAPTION = 0.7;

    /** A statement with where it starts; {@code old} is its former number, {@code inner} that of the one it reports; -1 for none. */
    private record Entry(int start, Statement statement, int old, int inner) {
    }

    private final @Nullable Actor publisher;
    private final Credits credits;

    OutermostSources(@Nullable Actor publisher, Credits credits) {
        this.publisher = publisher;
        this.credits = credits;
    }

    /** The same statements with those that are added, in the order of the text. */
    List<Statement> complete(List<Statement> statements) {
        boolean[] reported = new boolean[statements.size()];
        statements.forEach(statement -> statement.reports().forEach(inner -> reported[inner] = true));
        Map<TextSpan, List<ActorMention>> captions = credits.ofCaptions();
        List<ActorMention> agency = credits.ofDateline().filter(mention -> !mention.actor().equals(publisher)).stream().toList();

        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            TextSpan hull = hull(statements.get(i));
            List<ActorMention> pictured = captions.entrySet().stream().filter(caption -> caption.getKey().contains(hull))
                    .flatMap(caption -> caption.getValue().stream()).toList();
            Statement statement = citing(citing(statements.get(i), pictured), agency);
            if (publisher != null && !reported[i] && isUnattributed(statement)) {
                entries.add(new Entry(hull.start(), reporting(statement, hull, publisher), -1, i));
            }
            entries.add(new Entry(hull.start(), statement, i, -1));
        }
        captions.forEach((caption, media) -> {
            if (statements.stream().noneMatch(statement -> caption.contains(hull(statement)))) {
                entries.add(new Entry(caption.start(), citing(caption(caption, media), agency), -1, -1));
            }
        });
        entries.sort(Comparator.comparingInt(Entry::start));
        return numbered(entries, statements.size());
    }

    private static List<Statement> numbered(List<Entry> entries, int before) {
        int[] numbers = new int[before];
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).old() >= 0) {
                numbers[entries.get(i).old()] = i;
            }
        }
        return entries.stream().map(entry -> {
            Stream<Integer> reports = entry.inner() >= 0 ? Stream.of(entry.inner()) : entry.statement().reports().stream();
            return with(entry.statement(), entry.statement().citedSources(), reports.map(inner -> numbers[inner]).toList());
        }).toList();
    }

    private static boolean isUnattributed(Statement statement) {
        return statement.channel() == Channel.UNATTRIBUTED && !statement.content().isEmpty() && statement.attributions().stream()
                .allMatch(each -> each.speaker() == null && each.source().isEmpty());
    }

    private static Statement reporting(Statement inner, TextSpan words, Actor publisher) {
        return new Statement(List.of(words), List.of(new Attribution(publisher, List.of(), List.of(), Stance.NEUTRAL, null,
                inner.confidence())), Channel.PRESS_REPORT, Act.REPORT, inner.certainty(), inner.polarity(), inner.temporality(),
                inner.citedSources(), inner.mentions(), inner.about(), null, inner.confidence(), List.of());
    }

    private Statement caption(TextSpan words, List<ActorMention> media) {
        return new Statement(List.of(words), List.of(new Attribution(publisher, List.of(), List.of(), Stance.NEUTRAL, null, OF_CAPTION)),
                publisher == null ? Channel.UNATTRIBUTED : Channel.PRESS_REPORT, Act.REPORT, Certainty.CERTAIN, Polarity.POSITIVE,
                Temporality.UNKNOWN, media, List.of(), List.of(), null, OF_CAPTION, List.of());
    }

    private static Statement citing(Statement statement, List<ActorMention> more) {
        List<ActorMention> cited = new ArrayList<>(statement.citedSources());
        for (ActorMention mention : more) {
            if (cited.stream().noneMatch(known -> known.actor().equals(mention.actor()))) {
                cited.add(mention);
            }
        }
        return with(statement, cited, statement.reports());
    }

    private static Statement with(Statement statement, List<ActorMention> cited, List<Integer> reports) {
        return new Statement(statement.content(), statement.attributions(), statement.channel(), statement.act(), statement.certainty(),
                statement.polarity(), statement.temporality(), cited, statement.mentions(), statement.about(), statement.saidOn(),
                statement.confidence(), reports);
    }

    private static TextSpan hull(Statement statement) {
        Relation relation = statement.relation();
        List<TextSpan> all = Stream.of(relation.source(), relation.cue(), relation.content()).flatMap(List::stream).toList();
        int start = all.stream().mapToInt(TextSpan::start).min().orElse(0);
        return new TextSpan(start, all.stream().mapToInt(TextSpan::end).max().orElse(start));
    }
}
