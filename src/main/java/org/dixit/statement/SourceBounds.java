package org.dixit.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;

/** Takes into a source what a network leaves at its edge: the second of two who speak, and whose view it is. */
final class SourceBounds {

    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}";
    /** "X and Y said": between X and the cue. */
    private static final Pattern PARTNER = Pattern.compile(" (?:and|&) " + NAME + " ");
    /** "In his view", "in X's words": what ends right before the cue. */
    private static final Pattern POSSESSOR = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:In|By|On|To|From|Under) )?(his|her|their|" + NAME + "['’]s) $");
    private static final int LONGEST_POSSESSOR = 60;

    private final String text;

    SourceBounds(String text) {
        this.text = text;
    }

    Relation mend(Relation relation) {
        if (relation.cue().isEmpty()) {
            return relation;
        }
        int cue = relation.cue().getFirst().start();
        if (relation.source().isEmpty()) {
            Matcher possessor = POSSESSOR.matcher(text).region(Math.max(0, cue - LONGEST_POSSESSOR), cue)
                    .useTransparentBounds(true);
            return possessor.find() ? withSource(relation, new TextSpan(possessor.start(1), possessor.end(1))) : relation;
        }
        TextSpan last = relation.source().getLast();
        boolean partner = last.end() < cue && PARTNER.matcher(text).region(last.end(), cue).matches();
        return partner ? withSource(relation, new TextSpan(last.start(), cue - 1)) : relation;
    }

    private static Relation withSource(Relation relation, TextSpan last) {
        List<TextSpan> before = relation.source().isEmpty() ? List.of() : relation.source().subList(0, relation.source().size() - 1);
        List<TextSpan> source = Stream.concat(before.stream(), Stream.of(last)).toList();
        return new Relation(source, relation.cue(), relation.content(), relation.confidence(), relation.how());
    }
}
