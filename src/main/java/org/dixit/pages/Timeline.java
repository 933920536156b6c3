package org.dixit.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often an actor speaks (upwards) and is spoken of (downwards), over the days of the articles.
 *
 * @param bars one for each stretch of time in which anything was said, oldest first
 * @param unit what a stretch is: day, month or year
 * @param first of all stretches
 * @param last of all stretches
 */
public record Timeline(List<Bar> bars, String unit, String first, String last) {

    /** The drawing is so wide and each of its halves so high. */
    public static final int WIDTH = 720;
    public static final int HALF = 60;

    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 72;
    private static final int WIDEST_BAR = 24;

    /**
     * A stretch of time.
     *
     * @param when it was
     * @param by how many statements the actor made
     * @param about how many others made that mention the actor
     * @param x of the bar's left edge
     * @param width of the bar
     * @param up how high the bar of the first is
     * @param down how high that of the second
     */
    public record Bar(String when, int by, int about, int x, int width, int up, int down) {
    }

    public Timeline {
        bars = List.copyOf(bars);
    }

    /**
     * @param by statements by day, as {@code yyyymmdd}
     * @param about likewise
     * @return nothing where there is but one day
     */
    static @Nullable Timeline of(Map<Integer, Integer> by, Map<Integer, Integer> about) {
        TreeMap<LocalDate, int[]> days = new TreeMap<>();
        add(by, 0, days);
        add(about, 1, days);
        if (days.size() < 2) {
            return null;
        }
        LocalDate first = days.firstKey();
        LocalDate last = days.lastKey();
        ChronoUnit unit = ChronoUnit.DAYS.between(first, last) <= MOST_DAYS ? ChronoUnit.DAYS
                : ChronoUnit.MONTHS.between(first, last) <= MOST_MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        SortedMap<LocalDate, int[]> stretches = new TreeMap<>();
        days.forEach((day, counts) -> {
            int[] sum = stretches.computeIfAbsent(begin(day, unit), unused -> new int[2]);
            sum[0] += counts[0];
            sum[1] += counts[1];
        });
        return drawn(stretches, unit);
    }

    private static void add(Map<Integer, Integer> counts, int which, TreeMap<LocalDate, int[]> days) {
        counts.forEach((day, count) -> days.computeIfAbsent(LocalDate.of(day / 10_000, day / 100 % 100, day % 100),
                unused -> new int[2])[which] += count);
    }

    private static LocalDate begin(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> day;
            case MONTHS -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
    }

    private static Timeline drawn(SortedMap<LocalDate, int[]> stretches, ChronoUnit unit) {
        LocalDate first = stretches.firstKey();
        int slots = (int) unit.between(first, stretches.lastKey()) + 1;
        int most = stretches.values().stream().mapToInt(counts -> Math.max(counts[0], counts[1])).max().orElse(1);
        double slot = (double) WIDTH / slots;
        int width = (int) Math.clamp(Math.round(slot * 0.8), 2, WIDEST_BAR);
        List<Bar> bars = new ArrayList<>();
        stretches.forEach((when, counts) -> {
            int x = (int) Math.round(unit.between(first, when) * slot + (slot - width) / 2);
            bars.add(new Bar(named(when, unit), counts[0], counts[1], Math.clamp(x, 0, WIDTH - width), width,
                    height(counts[0], most), height(counts[1], most)));
        });
        return new Timeline(bars, unit.name().toLowerCase(Locale.ROOT).replaceAll("s$", ""), bars.getFirst().when(),
                bars.getLast().when());
    }

    private static int height(int count, int most) {
        return count == 0 ? 0 : Math.max(2, Math.round((float) HALF * count / most));
    }

    private static String named(LocalDate begin, ChronoUnit unit) {
        return begin.toString().substring(0, unit == ChronoUnit.DAYS ? 10 : unit == ChronoUnit.MONTHS ? 7 : 4);
    }
}
