package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** For each value of each facet at least ten sentences of our own, in {@code src/test/resources/facets}, read as articles are. */
class FacetTableTest {

    private static final int FEWEST = 10;

    private enum Table {
        CHANNEL(Channel.values(), Statement::channel),
        ACT(Act.values(), Statement::act),
        CERTAINTY(Certainty.values(), Statement::certainty),
        POLARITY(Polarity.values(), Statement::polarity),
        TEMPORALITY(Temporality.values(), Statement::temporality),
        STANCE(Stance.values(), statement -> statement.attributions().getFirst().stance());

        private final List<String> values;
        private final Function<Statement, Enum<?>> facet;

        Table(Enum<?>[] values, Function<Statement, Enum<?>> facet) {
            this.values = Arrays.stream(values).map(FacetTableTest::local).toList();
            this.facet = facet;
        }

        /** The marked sentences under each value. */
        Map<String, List<String>> sentences() {
            String file = "/facets/" + local(this) + ".txt";
            Map<String, List<String>> sentences = new LinkedHashMap<>();
            List<String> current = new ArrayList<>();
            try (InputStream in = FacetTableTest.class.getResourceAsStream(file)) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                    if (values.contains(line)) {
                        current = sentences.computeIfAbsent(line, value -> new ArrayList<>());
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        current.add(line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return sentences;
        }
    }

    private static String local(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stream<Arguments> sentences() {
        return Stream.of(Table.values()).flatMap(table -> table.sentences().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(sentence -> arguments(table, entry.getKey(), sentence))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("sentences")
    void readsTheValueThatTheTableGives(Table table, String value, String sentence) {
        Statement read = MarkedArticle.read(sentence).statements().getFirst();

        assertThat(local(table.facet.apply(read))).isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void hasEnoughSentencesForEveryValue(Table table) {
        Map<String, List<String>> sentences = table.sentences();

        assertThat(sentences.keySet()).containsExactlyElementsOf(table.values);
        assertThat(sentences.values()).allSatisfy(each -> assertThat(each).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(FEWEST));
    }
}
