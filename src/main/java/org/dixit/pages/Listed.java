package org.dixit.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param entries that this page shows
 * @param parameter of the address that tells the page, which is also the anchor of the list
 * @param page counted from 1
 * @param pages how many there are
 * @param count of the whole list, in words: {@code 1,204} or {@code more than 100,000}
 * @param cut whether the pages end before the list does
 */
public record Listed<T>(List<T> entries, String parameter, int page, int pages, String count, boolean cut) {

    /** How many entries a page has. */
    static final int LENGTH = 20;

    public Listed {
        entries = List.copyOf(entries);
    }

    static <S, T> Listed<T> of(List<S> all, String parameter, Asked asked, Function<S, T> entry) {
        return of(all, false, parameter, asked, entry);
    }

    /**
     * @param all the list as far as it is known
     * @param more whether there are more than that
     * @param entry made for those that the page shows only
     */
    static <S, T> Listed<T> of(List<S> all, boolean more, String parameter, Asked asked, Function<S, T> entry) {
        int pages = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        int page = Math.clamp(asked.number(parameter), 1, pages);
        List<T> entries = all.subList((page - 1) * LENGTH, Math.min(page * LENGTH, all.size())).stream().map(entry).toList();
        return new Listed<>(entries, parameter, page, pages,
                (more ? "more than " : "") + String.format(Locale.ROOT, "%,d", all.size()), more);
    }

    /** The address of another page of this list, from the page that shows it. */
    public String href(int other) {
        return (other == 1 ? "?" : "?" + parameter + "=" + other) + "#" + parameter;
    }
}
