package org.dixit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "the bridge is open | the bridge is open | the bridge is open",
        "the bridge is open | the old bridge is now open | the [old] bridge is [now] open",
        "\"We will wait,\" | 'we will wait' | 'we will wait'",
        "one shipment left | two shipments left in May | [two shipments] left [in May]",
        "`` | all of it | [all of it]",
    })
    void marksTheWordsThatOnlyTheOtherHas(String here, String there, String marked) {
        assertThat(WordDifference.between(here, there).stream()
                .map(run -> run.other() ? "[" + run.text().strip() + "]" : run.text().strip()).collect(Collectors.joining(" ")))
                .isEqualTo(marked);
    }
}
