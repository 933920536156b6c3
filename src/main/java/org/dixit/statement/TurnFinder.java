package org.dixit.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Sha256;
import org.dixit.article.TextSpan;

/**
 * Adds the turns of an interview that is printed as a conversation, which stand without quotation marks and mostly without a cue; what
 * the other finder found in them stands inside of them.
 *
 * @param inner the other finder
 */
public record TurnFinder(RelationFinder inner) implements RelationFinder {

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String digest() {
        return Sha256.hex("turns 1 " + inner.digest());
    }

    @Override
    public Findings read(Article article) {
        Findings read = inner.read(article);
        List<Turns.Turn> turns = new Turns(article.text(), article.blocks()).all();
        if (turns.isEmpty()) {
            return read;
        }
        List<Relation> relations = new ArrayList<>();
        for (Turns.Turn turn : turns) {
            boolean colon = turn.mark().in(article.text()).equals(":");
            relations.add(new Relation(turn.speaker() == null ? List.of() : List.of(turn.speaker()),
                    colon || turn.speaker() == null ? List.of(turn.mark()) : List.of(), turn.words(), Rule.TURN.precision(),
                    Rule.TURN.told()));
        }
        List<TextSpan> marks = turns.stream().map(turn -> turn.speaker() == null ? turn.mark() : new TextSpan(
                turn.speaker().start(), turn.mark().end())).toList();
        read.relations().stream().filter(relation -> !NestingFinder.meet(marks, relation.parts().toList())).forEach(relations::add);
        relations.sort(Comparator.comparingInt(Relation::start));
        return read.withRelations(relations);
    }
}
