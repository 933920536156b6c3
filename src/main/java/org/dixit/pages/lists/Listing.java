package org.dixit.pages.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.dixit.pages.Page;
import org.dixit.pages.Text;
import org.dixit.pages.lists.ListView.Choice;
import org.dixit.pages.lists.ListView.Choices;
import org.dixit.pages.lists.ListView.Chosen;
import org.dixit.pages.lists.ListView.Item;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.dixit.release.Table;
import org.dixit.release.WordIndex;
import org.dixit.release.Words;
import org.jspecify.annotations.Nullable;

/** A list of the rows of one table: searched, narrowed down, sorted, cut into pages. */
abstract class Listing {

    private static final int PAGE = 25;
    private static final int FEW_VALUES = 8;
    private static final int MORE_VALUES = 200;
    private static final int MOST_NAMED = 50;

    /** Sorting by how well the words fit, where words were looked for. */
    private static final String BEST = "best";

    final Release release;
    final Table table;
    final Links links;
    private final WordIndex.Place place;
    private final Map<String, int[]> orders = new ConcurrentHashMap<>();
    private final Map<String, Selection> whole = new ConcurrentHashMap<>();

    Listing(Release release, Table table, Links links, WordIndex.Place place) {
        this.release = release;
        this.table = table;
        this.links = links;
        this.place = place;
    }

    abstract String title();

    abstract String lead();

    /** One thing of the list, for "1 statement". */
    abstract String one();

    abstract List<Facet> facets(ListAddress asked);

    /** What narrows the list down beyond its facets. */
    abstract List<Filter> filters(ListAddress asked);

    abstract Optional<Dates> dates();

    /** Ways to sort it, by name in the address and for people; the first where none is asked for. */
    abstract Map<String, String> sorts();

    /** Whether the table is in this order already. */
    abstract boolean isTableOrder(String sort);

    /** The rows in the order of a way to sort. */
    abstract Comparator<Integer> sorting(String sort);

    abstract Item item(int row, Marking marking);

    /** The query that makes the whole list, given what narrows it down. */
    abstract String query(List<String> patterns, String sort);

    /** The page of the list that somebody asks for. Whatever is asked, there is an answer, if an empty one. */
    final Page page(ListAddress asked) {
        return new Page("list.jte", Reading.from(release.dataset(), () -> view(naming(asked))));
    }

    /** A name that one actor bears is as good as its path, which the links of the page then carry. */
    private ListAddress naming(ListAddress asked) {
        Map<String, String> parameters = new TreeMap<>(asked.parameters());
        for (Facet facet : facets(asked)) {
            if (facet.domain() == links.actors()) {
                asked.value(facet.parameter()).filter(value -> facet.domain().number(value).isEmpty()).map(this::bearers)
                        .filter(bearers -> bearers.size() == 1)
                        .ifPresent(one -> parameters.put(facet.parameter(), facet.domain().value(one.getFirst())));
            }
        }
        return new ListAddress(asked.path(), parameters);
    }

    private ListView view(ListAddress asked) {
        String typed = asked.value(ListAddress.WORDS).orElse("");
        Words words = Words.of(typed);
        List<Facet> facets = facets(asked);
        List<Filter> filters = allFilters(asked, facets);
        Map<String, String> ways = sortsFor(typed);
        String sort = asked.value(ListAddress.SORT).filter(ways::containsKey).orElse(ways.keySet().iterator().next());
        Selection selection = select(typed, words, filters, facets, sort);

        int pages = Math.max(1, (selection.size() + PAGE - 1) / PAGE);
        int page = Math.min(asked.page(), pages);
        Marking marking = new Marking(words);
        List<Item> items = IntStream.range((page - 1) * PAGE, Math.min(page * PAGE, selection.size()))
                .mapToObj(index -> item(selection.row(index), marking)).toList();
        String query = query(patterns(filters, typed, words), sort);
        Map<String, String> kept = new TreeMap<>(asked.parameters());
        kept.keySet().removeAll(List.of(ListAddress.WORDS, ListAddress.PAGE, ListAddress.MORE));
        ListView.Days days = new ListView.Days(dates().isPresent(), asked.value(Dates.FROM).orElse(""),
                asked.value(Dates.UNTIL).orElse(""));
        return new ListView(asked.path().substring(1), title(), lead(), typed, kept, chosen(asked, typed, filters),
                number(selection.size()), choices(asked, ways, sort), items, items.isEmpty() ? hints(asked, typed, filters) : List.of(),
                choices(asked, facets, selection), days, page > 1 ? asked.atPage(page - 1) : "",
                page < pages ? asked.atPage(page + 1) : "",
                "Page " + Numbers.of(page) + " of " + Numbers.of(pages), "/sparql?format=csv&query=" + ListAddress.encoded(query),
                "/query?query=" + ListAddress.encoded(query));
    }

    private Map<String, String> sortsFor(String typed) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (!typed.isEmpty()) {
            ways.put(BEST, "best match");
        }
        ways.putAll(sorts());
        return ways;
    }

    private Selection select(String typed, Words words, List<Filter> filters, List<Facet> facets, String sort) {
        if (typed.isEmpty()) {
            int[] order = order(sort);
            return filters.isEmpty() ? whole.computeIfAbsent(sort, unused -> Selection.of(order, table.size(), filters, facets))
                    : Selection.of(order, table.size(), filters, facets);
        }
        WordIndex.Hits hits = release.words().find(place, words);
        int[] found = IntStream.range(0, hits.size()).map(hits::row).toArray();
        if (!sort.equals(BEST)) {
            found = isTableOrder(sort) ? Arrays.stream(found).sorted().toArray() : sorted(found, sorting(sort));
        }
        return Selection.of(found, table.size(), filters, facets);
    }

    private int @Nullable [] order(String sort) {
        return isTableOrder(sort) ? null : orders.computeIfAbsent(sort,
                way -> sorted(IntStream.range(0, table.size()).toArray(), sorting(way)));
    }

    /** Rows that sort alike stay in the order of the table. */
    private static int[] sorted(int[] rows, Comparator<Integer> by) {
        return Arrays.stream(rows).boxed().sorted(by.thenComparing(Comparator.naturalOrder())).mapToInt(Integer::intValue).toArray();
    }

    private List<Filter> allFilters(ListAddress asked, List<Facet> facets) {
        List<Filter> all = new ArrayList<>(filters(asked));
        for (Facet facet : facets) {
            if (!facet.parameter().equals(Dates.DATE)) {
                asked.value(facet.parameter()).ifPresent(value -> all.add(filter(facet, value)));
            }
        }
        dates().ifPresent(dates -> all.addAll(dates.filters(asked)));
        return all;
    }

    private Filter filter(Facet facet, String value) {
        Optional<Integer> number = facet.domain().number(value);
        if (number.isPresent()) {
            int wanted = number.get();
            return new Filter(facet.parameter(), facet.label(), facet.domain().label(wanted), "",
                    row -> facet.column().has(row, wanted), facet.pattern().apply(wanted));
        }
        if (facet.domain() == links.actors()) {
            return named(facet, value);
        }
        return Filter.nothing(facet.parameter(), facet.label(), value, "not in this dataset");
    }

    /** Whoever bears the name; where it is somebody's preferred one, nobody else. */
    private List<Integer> bearers(String name) {
        WordIndex.Hits hits = release.words().find(WordIndex.Place.NAME, Words.of(name));
        List<Integer> found = IntStream.range(0, hits.size()).mapToObj(hits::row).toList();
        List<Integer> exact = found.stream().filter(row -> release.catalogue().actors().label(row).equalsIgnoreCase(name)).toList();
        return (exact.isEmpty() ? found : exact).stream().limit(MOST_NAMED).toList();
    }

    private Filter named(Facet facet, String name) {
        Table actors = release.catalogue().actors();
        List<Integer> taken = bearers(name);
        if (taken.isEmpty()) {
            return Filter.nothing(facet.parameter(), facet.label(), name, "nobody of this name in the dataset");
        }
        Set<Integer> set = new HashSet<>(taken);
        String names = String.join(", ", taken.stream().limit(3).map(actors::label).toList());
        String note = taken.size() > 3 ? names + " and " + (taken.size() - 3) + " more" : names;
        String variable = "?named" + facet.parameter();
        List<String> iris = taken.stream().map(actor -> links.iriRef(actors.path(actor))).toList();
        return new Filter(facet.parameter(), facet.label(), "“" + name + "”", note, row -> IntStream
                .range(0, facet.column().count(row)).anyMatch(i -> set.contains(facet.column().value(row, i))),
                "VALUES " + variable + " { " + String.join(" ", iris) + " } "
                        + facet.pattern().apply(taken.getFirst()).replace(iris.getFirst(), variable));
    }

    private List<String> patterns(List<Filter> filters, String typed, Words words) {
        List<String> patterns = new ArrayList<>();
        if (!typed.isEmpty()) {
            patterns.add(words.isEmpty() ? "FILTER (false)" : search(SparqlText.literal(words.forTextQuery())));
        }
        filters.forEach(filter -> patterns.add(filter.pattern()));
        return patterns;
    }

    /** How a query looks for words; the literal is in the syntax of {@code text:query}. */
    abstract String search(String literal);

    private List<Chosen> chosen(ListAddress asked, String typed, List<Filter> filters) {
        List<Chosen> chosen = new ArrayList<>();
        if (!typed.isEmpty()) {
            String note = Words.of(typed).isEmpty() ? "no word to look for" : "";
            chosen.add(new Chosen("Words", typed, note, asked.without(ListAddress.WORDS)));
        }
        filters.stream().filter(Filter::isChosen).forEach(filter ->
                chosen.add(new Chosen(filter.label(), filter.value(), filter.note(), asked.without(filter.parameter()))));
        return chosen;
    }

    String number(int size) {
        return size == 1 ? "1 " + one() : Numbers.of(size) + " " + one() + "s";
    }

    private List<Choice> choices(ListAddress asked, Map<String, String> ways, String sort) {
        return ways.entrySet().stream().map(way -> new Choice(way.getValue(), "", way.getKey().equals(ways.keySet().iterator().next())
                ? asked.without(ListAddress.SORT) : asked.with(ListAddress.SORT, way.getKey()), way.getKey().equals(sort))).toList();
    }

    private List<Text> hints(ListAddress asked, String typed, List<Filter> all) {
        List<Filter> filters = all.stream().filter(Filter::isChosen).toList();
        List<Text> hints = new ArrayList<>();
        if (!typed.isEmpty() && filters.isEmpty()) {
            hints.add(new Text("Search statements, actors and articles for “" + typed + "”",
                    "/search?q=" + ListAddress.encoded(typed), ""));
        }
        if (filters.size() + (typed.isEmpty() ? 0 : 1) > 1) {
            filters.forEach(filter -> hints.add(new Text("Without “" + filter.label() + ": " + filter.value() + "”",
                    asked.without(filter.parameter()), "")));
            if (!typed.isEmpty()) {
                hints.add(new Text("Without “" + typed + "”", asked.without(ListAddress.WORDS), ""));
            }
        }
        hints.add(new Text("All " + one() + "s", asked.path(), ""));
        return hints;
    }

    private List<Choices> choices(ListAddress asked, List<Facet> facets, Selection selection) {
        List<Choices> all = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            Facet facet = facets.get(i);
            if (facet.shown()) {
                choices(asked, facet, selection.counts(i), selection.size()).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Choices> choices(ListAddress asked, Facet facet, int[] counts, int total) {
        Optional<String> given = asked.value(facet.parameter());
        int chosen = given.flatMap(facet.domain()::number).orElse(-1);
        // Frequency and number in one, since there may be as many values as actors.
        int[] numbers = IntStream.range(0, counts.length).filter(number -> counts[number] > 0 || number == chosen)
                .mapToLong(number -> (facet.inOrder() ? 0 : (long) -counts[number] << Integer.SIZE) | number).sorted()
                .mapToInt(each -> (int) each).toArray();
        boolean tellsNothing = given.isEmpty() && numbers.length == 1 && counts[numbers[0]] == total;
        if (numbers.length == 0 || tellsNothing) {
            return Optional.empty();
        }
        boolean more = asked.value(ListAddress.MORE).filter(facet.parameter()::equals).isPresent();
        int most = more || facet.inOrder() ? MORE_VALUES : FEW_VALUES;
        List<Choice> values = new ArrayList<>();
        List<Integer> shown = new ArrayList<>(Arrays.stream(numbers).limit(most).boxed().toList());
        if (chosen >= 0 && !shown.contains(chosen)) {
            shown.addFirst(chosen);
        }
        for (int number : shown) {
            boolean is = number == chosen || given.filter(facet.domain().value(number)::equals).isPresent();
            values.add(new Choice(facet.domain().label(number), Numbers.of(counts[number]),
                    is ? asked.without(facet.parameter()) : asked.with(facet.parameter(), facet.domain().value(number)), is));
        }
        boolean cut = numbers.length > most && !more;
        return Optional.of(new Choices("by-" + facet.parameter(), facet.label(), values,
                cut ? asked.with(ListAddress.MORE, facet.parameter()) + "#by-" + facet.parameter() : ""));
    }

    static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
