package org.dixit.pages;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Table;

/**
 * What has to do with an actor, as rows of the catalogue's tables, each list newest first. Nothing here asks the database.
 *
 * @param actor its own row
 * @param by statements that it makes
 * @param mentioning statements that mention it
 * @param about those among them that others make: what somebody says of themselves is among their own already
 * @param holdings of roles that articles give it
 * @param naming articles that name it
 * @param published articles that it published
 */
record ActorRows(int actor, List<Integer> by, List<Integer> mentioning, List<Integer> about, List<Integer> holdings, List<Integer> naming,
        List<Integer> published) {

    /** Nothing where the actor is none of this release. */
    static Optional<ActorRows> of(String path, Catalogue catalogue) {
        return catalogue.actors().row(path).map(actor -> {
            Table statements = catalogue.statements();
            Column speaker = statements.column("speaker");
            List<Integer> mentioning = pointing(statements, "mentions", actor, catalogue);
            return new ActorRows(actor, pointing(statements, "speaker", actor, catalogue), mentioning,
                    mentioning.stream().filter(row -> !speaker.has(row, actor)).toList(),
                    pointing(catalogue.holdings(), "holder", actor, catalogue), catalogue.actors().column("namedIn").values(actor),
                    pointing(catalogue.articles(), "publisher", actor, catalogue));
        });
    }

    static ActorRows none() {
        return new ActorRows(-1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Integer> pointing(Table table, String column, int actor, Catalogue catalogue) {
        return table.inverse(column, catalogue.actors().size()).values(actor);
    }

    /** How many of the rows fall on each day, as {@code yyyymmdd}; those without a date on none. */
    static TreeMap<Integer, Integer> days(List<Integer> rows, Column date) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        rows.forEach(row -> days.merge(date.first(row), 1, Integer::sum));
        days.headMap(1).clear();
        return days;
    }
}
