package org.dixit.pages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;

/**
 * How a media outlet works, as its articles show it. Of an article with several versions only the latest counts, and what
 * the outlet says in its own name is no source.
 *
 * @param sources whom it relies on, most first
 * @param statements with a speaker other than the outlet, or with none
 * @param unnamed how many of them only a group without a name says
 * @param nobody how many of them nobody says
 */
public record Publishing(List<Source> sources, int statements, int unnamed, int nobody) {

    private static final int GROUP = Catalogue.KINDS.indexOf(Vocabulary.Group);
    private static final int MOST_SOURCES = 25;

    public Publishing {
        sources = List.copyOf(sources);
    }

    /**
     * A source that articles cite.
     *
     * @param source itself; of an article, who published it
     * @param kind of it
     * @param statements that cite it
     * @param articles that these stand in
     */
    public record Source(Text source, String kind, int statements, int articles) {
    }

    /** How many of a hundred statements have no named source. */
    public int percentWithoutName() {
        return statements == 0 ? 0 : Math.round(100f * (unnamed + nobody) / statements);
    }

    static Publishing of(ActorRows outlet, Catalogue catalogue, Names names) {
        return new Counting(outlet, catalogue).over(names);
    }

    private static final class Counting {
        private final ActorRows outlet;
        private final Catalogue catalogue;
        private final Column speaker;
        private final Column kind;
        private final Column reliesOn;
        private final Map<Integer, int[]> sources = new TreeMap<>();
        private int statements;
        private int unnamed;
        private int nobody;

        Counting(ActorRows outlet, Catalogue catalogue) {
            this.outlet = outlet;
            this.catalogue = catalogue;
            this.speaker = catalogue.statements().column("speaker");
            this.kind = catalogue.actors().column("kind");
            this.reliesOn = catalogue.statements().column("reliesOn");
        }

        Publishing over(Names names) {
            int articles = catalogue.articles().size();
            Column revised = catalogue.articles().inverse("wasRevisionOf", articles);
            Column reported = catalogue.statements().inverse("reportedIn", articles);
            for (int article : outlet.published()) {
                if (revised.count(article) == 0) {
                    reported.values(article).forEach(this::countSpeakers);
                    countSources(reported.values(article));
                }
            }
            List<Source> most = sources.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Integer, int[]> entry) -> -entry.getValue()[0]))
                    .limit(MOST_SOURCES)
                    .map(entry -> new Source(names.text(catalogue.actors(), entry.getKey()),
                            names.label(Catalogue.KINDS.get(kind.first(entry.getKey()))), entry.getValue()[0], entry.getValue()[1]))
                    .toList();
            return new Publishing(most, statements, unnamed, nobody);
        }

        private void countSpeakers(int statement) {
            List<Integer> who = speaker.values(statement);
            if (!who.contains(outlet.actor())) {
                statements++;
                nobody += who.isEmpty() ? 1 : 0;
                unnamed += !who.isEmpty() && who.stream().allMatch(actor -> kind.has(actor, GROUP)) ? 1 : 0;
            }
        }

        private void countSources(List<Integer> statements) {
            Set<Integer> cited = new HashSet<>();
            for (int statement : statements) {
                for (int source : reliesOn.values(statement)) {
                    if (source != outlet.actor()) {
                        int[] counts = sources.computeIfAbsent(source, unused -> new int[2]);
                        counts[0]++;
                        counts[1] += cited.add(source) ? 1 : 0;
                    }
                }
            }
        }
    }
}
