package org.dixit.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Prov;

/**
 * How a media outlet works, as its newest articles show it. Of an article with several versions only the latest counts, and what
 * the outlet says in its own name is no source.
 *
 * @param sources whom it relies on, most first
 * @param statements with a speaker other than the outlet, or with none
 * @param unnamed how many of them only a group without a name says
 * @param nobody how many of them nobody says
 * @param articles how many were looked at
 * @param cut whether there are older ones
 */
public record Publishing(List<Source> sources, int statements, int unnamed, int nobody, int articles, boolean cut) {

    private static final int NEWEST = 300;
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

    static Publishing of(Node outlet, NewestFirst.Sorted articles, Facts facts, Names names) {
        return new Counting(outlet, facts).over(articles, names);
    }

    private static final class Counting {
        private final Node outlet;
        private final Facts facts;
        private final Map<Node, Boolean> groups = new HashMap<>();
        private final Map<Node, int[]> sources = new TreeMap<>(Facts.NODES);
        private int statements;
        private int unnamed;
        private int nobody;

        Counting(Node outlet, Facts facts) {
            this.outlet = outlet;
            this.facts = facts;
        }

        Publishing over(NewestFirst.Sorted articles, Names names) {
            List<NewestFirst.Dated> newest = articles.newest().subList(0, Math.min(NEWEST, articles.newest().size()));
            for (NewestFirst.Dated article : newest) {
                if (facts.subjects(Prov.wasRevisionOf, article.thing(), 1).isEmpty()) {
                    countSpeakers(article.graph());
                    countSources(article.graph());
                }
            }
            List<Source> most = sources.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Node, int[]> entry) -> -entry.getValue()[0]))
                    .limit(MOST_SOURCES)
                    .map(entry -> new Source(names.text(entry.getKey()), facts.object(entry.getKey(), Vocabulary.Rdf.type)
                            .map(names::label).orElse(""), entry.getValue()[0], entry.getValue()[1]))
                    .toList();
            return new Publishing(most, statements, unnamed, nobody, newest.size(), articles.all() > newest.size());
        }

        private void countSpeakers(Node graph) {
            Map<Node, Set<Node>> speakers = pairs(graph, Vocabulary.speaker);
            for (Node statement : pairs(graph, Vocabulary.reportedIn).keySet()) {
                Set<Node> who = speakers.getOrDefault(statement, Set.of());
                if (!who.contains(outlet)) {
                    statements++;
                    nobody += who.isEmpty() ? 1 : 0;
                    unnamed += !who.isEmpty() && who.stream().allMatch(this::isGroup) ? 1 : 0;
                }
            }
        }

        private boolean isGroup(Node actor) {
            return groups.computeIfAbsent(actor, one -> facts.is(one, Vocabulary.Group));
        }

        private void countSources(Node graph) {
            Map<Node, Set<Node>> citing = new HashMap<>();
            pairs(graph, Vocabulary.citedSource).forEach((statement, cited) -> cited.forEach(source -> citing
                    .computeIfAbsent(facts.object(source, Vocabulary.publisher).orElse(source), unused -> new HashSet<>()).add(statement)));
            citing.remove(outlet);
            citing.forEach((source, by) -> {
                int[] counts = sources.computeIfAbsent(source, unused -> new int[2]);
                counts[0] += by.size();
                counts[1]++;
            });
        }

        private Map<Node, Set<Node>> pairs(Node graph, Node property) {
            Map<Node, Set<Node>> pairs = new HashMap<>();
            Iterator<Quad> quads = facts.quads(graph, Node.ANY, property, Node.ANY);
            quads.forEachRemaining(quad -> pairs.computeIfAbsent(quad.getSubject(), unused -> new HashSet<>()).add(quad.getObject()));
            return pairs;
        }
    }
}
