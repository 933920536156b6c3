package org.dixit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void needsMoreThanOneDay() {
        assertThat(Timeline.of(Map.of(20240305, 7), Map.of(20240305, 1))).isNull();
        assertThat(Timeline.of(Map.of(), Map.of())).isNull();
    }

    @Test
    void countsBothKindsDayByDay() {
        Timeline timeline = Timeline.of(Map.of(20240305, 2, 20240307, 4), Map.of(20240307, 1));
        assertThat(timeline.unit()).isEqualTo("day");
        assertThat(timeline.bars()).extracting(Timeline.Bar::when).containsExactly("2024-03-05", "2024-03-07");
        assertThat(timeline.bars()).extracting(Timeline.Bar::by).containsExactly(2, 4);
        assertThat(timeline.bars()).extracting(Timeline.Bar::about).containsExactly(0, 1);
        assertThat(timeline.bars()).extracting(Timeline.Bar::up).containsExactly(Timeline.HALF / 2, Timeline.HALF);
        assertThat(timeline.bars()).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= Timeline.WIDTH);
    }

    @Test
    void countsMonthsOrYearsWhereDaysWouldBeTooThin() {
        Timeline months = Timeline.of(Map.of(20240105, 1, 20240130, 1, 20241231, 1), Map.of());
        assertThat(months.bars()).extracting(Timeline.Bar::when).containsExactly("2024-01", "2024-12");
        assertThat(months.bars().getFirst().by()).isEqualTo(2);
        Timeline years = Timeline.of(Map.of(19900105, 1, 20240130, 1), Map.of());
        assertThat(years.bars()).extracting(Timeline.Bar::when).containsExactly("1990", "2024");
    }
}
