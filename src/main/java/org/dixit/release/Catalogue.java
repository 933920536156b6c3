package org.dixit.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;

/**
 * What lists of a release's statements, actors and articles are made from, and what the pages of actors count: four tables in memory,
 * so that any choice of facets is counted exactly within milliseconds, whatever the size of the database. It takes some 300 bytes a
 * statement. Built once with the release and kept beside its database.
 *
 * <p>Columns bear the names of the ontology's properties, and a few of our own:
 * <ul>
 * <li>statements, newest first, then as they stand in their article: {@code speaker}, {@code mentions}, {@code about},
 * {@code citedSource}, {@code originalSpeaker}, {@code publisher}, {@code country}, {@code reliesOn} (rows of actors; the last: whom it
 * cites, of cited articles the publisher), {@code reportedIn} (a row of articles), {@code reports} (rows of statements), {@code act},
 * {@code certainty}, {@code channel}, {@code polarity}, {@code temporality}, {@code stance} (concepts), {@code date} (when said, else
 * published), {@code kind} (of the speaker), {@code hops} (how many statements hand it on, 3 for more), {@code source}
 * ({@link #SOURCES});
 * <li>actors, who says most first: {@code kind}, {@code country} (rows of actors), {@code role} ({@link #roles}), {@code namedIn} (rows
 * of articles), and numbers: {@code statements} made by it, {@code spokenOf} in how many, {@code articles} published;
 * <li>articles, newest first: {@code publisher}, {@code date}, {@code status}, {@code wasRevisionOf} (a row of articles),
 * {@code statements} (their number);
 * <li>holdings of roles, newest first: {@code holder}, {@code organization}, {@code place} (rows of actors), {@code givenIn} (a row of
 * articles), {@code role} ({@link #roles}).
 * </ul>
 *
 * @param statements one row each
 * @param actors one row each
 * @param articles one row each
 * @param holdings one row each
 * @param roles the words of roles, most frequent first, each in one spelling
 */
public record Catalogue(Table statements, Table actors, Table articles, Table holdings, List<String> roles) {

    /** What the values of {@code source} mean: a source with a name, only unnamed ones, none. */
    public static final List<String> SOURCES = List.of("named", "unnamed", "nobody");

    /** The classes that the values of {@code kind} number. */
    public static final List<Node> KINDS =
            List.of(Vocabulary.Person, Vocabulary.Organization, Vocabulary.State, Vocabulary.MediaOutlet, Vocabulary.Group);

    /** The concepts that the values of facets number. */
    public static final List<Node> CONCEPTS = Vocabulary.allConcepts();

    /** More hops than these are not told apart. */
    static final int MOST_HOPS = 3;

    /** Names of the columns of statements whose values are concepts. */
    public static final List<String> STATEMENT_FACETS = List.of("channel", "act", "certainty", "polarity", "temporality", "stance");

    public Catalogue {
        roles = List.copyOf(roles);
    }

    /** The whole IRI of a row's path. */
    public static String iri(String path, String base) {
        return path.contains("://") ? path : base + path;
    }

    /** A date of a column as in ISO 8601; empty for none. */
    public static String date(int day) {
        return day <= 0 ? "" : String.format(Locale.ROOT, "%04d-%02d-%02d", day / 10_000, day / 100 % 100, day % 100);
    }

    /** The number of a facet's concept by its local name, with or without the facet's own: {@code deny} or {@code act-deny}. */
    public static Optional<Integer> concept(String facet, String name) {
        return Stream.of(facet + "-" + name, name).filter(local -> local.startsWith(facet + "-"))
                .map(local -> NodeFactory.createURI(Vocabulary.NAMESPACE + local))
                .map(CONCEPTS::indexOf).filter(index -> index >= 0).findFirst();
    }
}
