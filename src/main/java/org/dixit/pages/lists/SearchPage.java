package org.dixit.pages.lists;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dixit.pages.Page;
import org.dixit.pages.lists.ListView.Item;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.dixit.release.WordIndex;
import org.dixit.release.Words;

/** What is found in actors, articles and statements together, the best of each. */
public final class SearchPage {

    private record Kind(String title, String path, Listing listing, WordIndex.Place place, int most) {
    }

    private final Release release;
    private final List<Kind> kinds;

    SearchPage(Release release, Listing actors, Listing articles, Listing statements) {
        this.release = release;
        this.kinds = List.of(
                new Kind("Actors", "/actors", actors, WordIndex.Place.NAME, 6),
                new Kind("Statements", "/statements", statements, WordIndex.Place.CONTENT, 10),
                new Kind("Articles", "/articles", articles, WordIndex.Place.TITLE, 6));
    }

    /**
     * What the page shows.
     *
     * @param words that were looked for, as typed
     * @param wordless whether there was no word among what was typed
     * @param found what was found, kind by kind; only kinds of which something was
     */
    public record View(String words, boolean wordless, List<Found> found) {
    }

    /**
     * What was found of one kind.
     *
     * @param title of the kind
     * @param number of all that was found, for people
     * @param items the best of it
     * @param all address of the list of all, or nothing where these are all
     */
    public record Found(String title, String number, List<Item> items, String all) {
    }

    Page page(ListAddress asked) {
        String typed = asked.value(ListAddress.WORDS).orElse("");
        Words words = Words.of(typed);
        List<Found> found = Reading.from(release.dataset(), () ->
                kinds.stream().map(kind -> found(kind, typed, words)).filter(one -> !one.items().isEmpty()).toList());
        return new Page("search.jte", new View(typed, words.isEmpty(), found));
    }

    private Found found(Kind kind, String typed, Words words) {
        WordIndex.Hits hits = release.words().find(kind.place(), words);
        Marking marking = new Marking(words);
        List<Item> items = IntStream.range(0, Math.min(kind.most(), hits.size()))
                .mapToObj(index -> kind.listing().item(hits.row(index), marking)).toList();
        return new Found(kind.title(), kind.listing().number(hits.size()), items,
                hits.size() <= items.size() ? "" : new ListAddress(kind.path(), Map.of(ListAddress.WORDS, typed)).atPage(1));
    }
}
