package org.dixit.statement;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something was said, where its sentence tells: "on Tuesday", "on September 13, 2023", "yesterday". */
final class SayingDate {

    private static final int LONGEST_BACK_DAYS = 300;
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> AHEAD = NameWords.words("next by until before coming this every each since after from");

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        String[] names = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december"};
        for (int i = 0; i < names.length; i++) {
            MONTHS.put(names[i], i + 1);
            MONTHS.put(names[i].substring(0, 3) + ".", i + 1);
        }
        MONTHS.put("sept.", 9);
    }

    private SayingDate() {
    }

    /**
     * The first date outside the content in the sentences of cue and source; null where there is none, or it cannot be
     * counted.
     */
    static @Nullable LocalDate of(ArticleWords words, Relation relation, @Nullable LocalDate publishedOn) {
        for (int sentence : Sentencing.of(words, relation)) {
            for (int i = words.sentenceStart(sentence); i < words.sentenceEnd(sentence); i++) {
                if (Sentencing.isOutside(words, i, relation.content()) && !AHEAD.contains(words.lower(i - 1))
                        && !words.lower(i + 1).equals("'s")) {
                    LocalDate date = at(words, i, publishedOn);
                    if (date != null) {
                        return date;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate at(ArticleWords words, int i, @Nullable LocalDate publishedOn) {
        String word = words.lower(i);
        Integer month = words.isCapital(i) ? MONTHS.get(word) : null;
        if (month != null) {
            Integer dayAfter = number(words, i + 1, 31);
            Integer dayBefore = number(words, i - 1, 31);
            Integer day = dayAfter != null ? dayAfter : dayBefore;
            if (day == null) {
                return null;
            }
            int next = dayAfter != null ? i + 2 : i + 1;
            Integer year = number(words, words.lower(next).equals(",") ? next + 1 : next, 9999);
            return date(year != null && year >= 1000 ? year : null, month, day, publishedOn);
        }
        if (publishedOn == null) {
            return null;
        }
        DayOfWeek day = DAYS.get(word);
        if (day != null) {
            return publishedOn.with(TemporalAdjusters.previousOrSame(day));
        }
        return word.equals("yesterday") ? publishedOn.minusDays(1) : word.equals("today") ? publishedOn : null;
    }

    private static @Nullable LocalDate date(@Nullable Integer year, int month, int day, @Nullable LocalDate publishedOn) {
        try {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            if (publishedOn == null) {
                return null;
            }
            LocalDate date = LocalDate.of(publishedOn.getYear(), month, day);
            LocalDate past = date.isAfter(publishedOn) ? date.minusYears(1) : date;
            return past.isBefore(publishedOn.minusDays(LONGEST_BACK_DAYS)) ? null : past;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer number(ArticleWords words, int i, int greatest) {
        String word = words.lower(i);
        if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(word);
        return value >= 1 && value <= greatest ? value : null;
    }
}
