package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.release.Catalogue;
import org.dixit.release.Column;
import org.dixit.release.Table;
import org.jspecify.annotations.Nullable;

/**
 * A role that articles give an actor, as far as they give the same.
 *
 * @param role in the words of an article, leading to one holding of it
 * @param organization at which, where named
 * @param place of it, where named
 * @param first date of an article that gives it; empty where none has a date
 * @param last likewise
 * @param articles how many give it
 * @param latest the last of them
 */
public record RoleHeld(Text role, @Nullable Text organization, @Nullable Text place, String first, String last, int articles,
        @Nullable Text latest) {

    private record Same(int role, int organization, int place) {
    }

    /** Newest first: the roles behind an actor's holdings, no more than {@code most}. */
    static List<RoleHeld> of(ActorRows actor, int most, Catalogue catalogue, Names names) {
        Table holdings = catalogue.holdings();
        Map<Same, List<Integer>> same = new LinkedHashMap<>();
        for (int holding : actor.holdings()) {
            same.computeIfAbsent(new Same(holdings.column("role").first(holding), holdings.column("organization").first(holding),
                    holdings.column("place").first(holding)), unused -> new ArrayList<>()).add(holding);
        }
        List<RoleHeld> roles = new ArrayList<>();
        same.entrySet().stream().limit(most).forEach(held -> roles.add(of(held.getKey(), held.getValue(), catalogue, names)));
        roles.sort(Comparator.comparing(RoleHeld::last).reversed().thenComparing(role -> role.role().text()));
        return roles;
    }

    private static RoleHeld of(Same what, List<Integer> held, Catalogue catalogue, Names names) {
        Column givenIn = catalogue.holdings().column("givenIn");
        List<Integer> articles = held.stream().map(givenIn::first).filter(article -> article >= 0).distinct().toList();
        List<String> dates = articles.stream().map(article -> Catalogue.date(catalogue.articles().column("date").first(article)))
                .filter(date -> !date.isEmpty()).toList();
        return new RoleHeld(names.text(catalogue.holdings(), held.getFirst()), actor(what.organization(), catalogue, names),
                actor(what.place(), catalogue, names), dates.isEmpty() ? "" : dates.getLast(), dates.isEmpty() ? "" : dates.getFirst(),
                articles.size(), articles.isEmpty() ? null : names.text(catalogue.articles(), articles.getFirst()));
    }

    private static @Nullable Text actor(int row, Catalogue catalogue, Names names) {
        return row < 0 ? null : names.text(catalogue.actors(), row);
    }
}
