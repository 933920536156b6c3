package org.dixit.pages.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.dixit.release.Column;

/** Narrowing down by date: a year, then its months, then their days; or from one day until another. */
final class Dates {

    static final String DATE = "date";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private static final int YEARS = 10_000;
    private static final String NO_DATE = "not a date like 2023, 2023-09 or 2023-09-14";

    private final Column column;
    private final String onlyYear;

    /** @param rows how many there are */
    Dates(Column column, int rows) {
        this.column = column;
        int[] years = IntStream.range(0, rows).map(column::first).filter(day -> day > 0).map(day -> day / 10_000).distinct().limit(2)
                .toArray();
        this.onlyYear = years.length == 1 ? "%04d".formatted(years[0]) : "";
    }

    /** What is offered where this has been chosen: the years, else the months or days within. A single year is no choice. */
    Facet facet(Optional<String> chosen) {
        String date = chosen.filter(value -> digits(value) > 0).orElse(onlyYear);
        if (date.isEmpty()) {
            return facet("", YEARS, day -> day / 10_000, number -> Integer.toString(number));
        }
        int year = Integer.parseInt(date.substring(0, 4));
        if (date.length() == 4) {
            return facet(date, 13, day -> day / 10_000 == year ? day / 100 % 100 : -1, number ->
                    number == 0 ? date : Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date);
        }
        String month = date.substring(0, 7);
        int yearAndMonth = year * 100 + Integer.parseInt(month.substring(5));
        return facet(month, 32, day -> day / 100 == yearAndMonth ? day % 100 : -1, number -> "%s-%02d".formatted(month, number));
    }

    private Facet facet(String within, int size, IntUnaryOperator bucket, IntFunction<String> label) {
        Domain domain = new Domain() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public String label(int number) {
                return label.apply(number);
            }

            @Override
            public String value(int number) {
                return within.isEmpty() ? "%04d".formatted(number) : "%s-%02d".formatted(within, number);
            }

            @Override
            public Optional<Integer> number(String value) {
                return Optional.empty();
            }
        };
        return new Facet(DATE, "Date", column, domain, day -> day == 0 ? -1 : bucket.applyAsInt(day), number -> "", true, true);
    }

    List<Filter> filters(ListAddress asked) {
        List<Filter> filters = new ArrayList<>();
        asked.value(DATE).ifPresent(date -> {
            int digits = digits(date);
            if (digits == 0) {
                filters.add(Filter.nothing(DATE, "Date", date, NO_DATE));
                return;
            }
            int wanted = Integer.parseInt(date.replace("-", ""));
            int cut = digits == 4 ? 10_000 : digits == 6 ? 100 : 1;
            filters.add(new Filter(DATE, "Date", date, "", day(day -> day != 0 && day / cut == wanted),
                    "FILTER (STRSTARTS(STR(?date), \"" + date + "\"))"));
        });
        asked.value(FROM).ifPresent(text -> filters.add(bound(FROM, "From", text, ">=")));
        asked.value(UNTIL).ifPresent(text -> filters.add(bound(UNTIL, "Until", text, "<=")));
        return filters;
    }

    private Filter bound(String parameter, String label, String text, String sign) {
        try {
            LocalDate date = LocalDate.parse(text);
            int bound = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
            return new Filter(parameter, label, text, "", day(day -> day != 0 && (sign.equals(">=") ? day >= bound : day <= bound)),
                    "FILTER (STR(?date) " + sign + " \"" + text + "\")");
        } catch (DateTimeException e) {
            return Filter.nothing(parameter, label, text, NO_DATE);
        }
    }

    private IntPredicate day(IntPredicate fits) {
        return row -> fits.test(Math.max(0, column.first(row)));
    }

    /** How many digits a year, month or day has; 0 for what is none of them. */
    private static int digits(String date) {
        return date.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?") ? date.replace("-", "").length() : 0;
    }
}
