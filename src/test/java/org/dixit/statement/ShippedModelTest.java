package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.dixit.article.ArticleFiles;
import org.dixit.article.ArticleReader;
import org.dixit.article.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tagger with the model that the program carries: the same whatever runs beside it, and at home in any text. */
class ShippedModelTest {

    private static TaggerFinder finder;

    @BeforeAll
    static void loadsTheModel() {
        finder = TaggerFinder.load();
    }

    private static List<Relation> found(String... paragraphs) {
        Article article = SampleArticle.of(paragraphs);
        List<Relation> relations = finder.find(article);
        for (Relation relation : relations) {
            List<TextSpan> spans = Stream.of(relation.source(), relation.cue(), relation.content()).flatMap(List::stream).toList();
            for (TextSpan span : spans) {
                assertThat(span.length()).isPositive();
                assertThat(span.end()).isLessThanOrEqualTo(article.text().length());
                assertThat(cutsAPair(article.text(), span.start()) || cutsAPair(article.text(), span.end())).isFalse();
            }
        }
        return relations;
    }

    private static boolean cutsAPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Test
    void findsWhoSaidWhat() {
        assertThat(SampleArticle.relations(finder, SampleArticle.of("The ferry left late. “The pumps failed,” Ida Ruiz said.")))
                .containsExactly("Ida Ruiz | said | “The pumps failed,”");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void findsTheSameInAnArticleWhateverRunsBesideIt(int threads) throws Exception {
        Map<Article, List<Relation>> alone = new LinkedHashMap<>();
        for (Path file : ArticleFiles.under(Path.of("data/articles")).subList(0, 6)) {
            Article article = new ArticleReader().read(file);
            alone.put(article, finder.find(article));
        }
        assertThat(alone.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);

        List<Article> shuffled = new ArrayList<>(alone.keySet());
        Collections.shuffle(shuffled, new Random(threads));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Relation>>> together = new ArrayList<>();
            for (Article article : shuffled) {
                together.add(workers.submit(() -> finder.find(article)));
            }
            for (int i = 0; i < shuffled.size(); i++) {
                assertThat(together.get(i).get()).as(shuffled.get(i).file()).isEqualTo(alone.get(shuffled.get(i)));
            }
        }
    }

    @Test
    void findsItsWayThroughFiftyThousandWords() {
        String[] paragraphs = IntStream.range(0, 2_000)
                .mapToObj(i -> "On day " + i + " the ferry left the harbour an hour late with forty cars on board. “We had to wait for "
                        + "pump " + i + ",” captain Ida Ruiz said.").toArray(String[]::new);

        assertThat(found(paragraphs)).hasSizeBetween(1_900, 2_100);
    }

    @Test
    void findsWhatIsSaidFarDownAParagraphThatNeverEnds() {
        String calm = "The ferry left the harbour at noon with forty cars on board, and rain fell all day. ".repeat(150);

        String last = "“We had to wait for the pumps,” captain Ida Ruiz said.";
        int source = calm.length() + last.indexOf("captain");

        assertThat(found(calm + last)).anySatisfy(relation -> assertThat(relation.source())
                .containsExactly(new TextSpan(source, source + "captain Ida Ruiz".length())));
    }

    /** The texts are no names for tests: some of them cannot be printed. */
    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {
        "", "Ferry", ".", "said", "said said said said", "—————", "[CLS] [SEP] [MASK] ##s",
        "🚢", "🚢🌊⚓👩‍✈️🏴‍☠️ 🚢❤️", "قال الوزير إن السفينة ستبحر غدا.", "习近平说朝鲜将参加",
        "“”", "“", "”", "\"\"\"\"\" “ „ « » ‘ ’ ' `` ''",
        "\u0000\u0001\u0007\b\u001B[0m\u007F\u0085\u009F", "\u200B\u200D\u2060\uFEFF\u00AD", "\u0301\u0302\u0303",
        "\uD83D \uDE00 \uD83D",
    })
    void takesAnyText(String odd) {
        assertThat(found(odd)).isNotNull();
        assertThat(found(odd, odd, odd)).isNotNull();
    }

    @Test
    void takesALongRunOfAnything() {
        for (String odd : List.of("a", "🚢", "“", "\"", "'", "\u0301", "习", "said ", "م", "\n")) {
            assertThat(found(odd.repeat(5_000))).isNotNull();
        }
    }

    @Test
    void findsWhatIsSaidAmongOddCharacters() {
        String odd = Stream.of("🚢🌊", "שלום", "\u0007", "مرحبا", "\u200F").collect(Collectors.joining(" "));
        Article article = SampleArticle.of(odd, "🚢 “The pumps failed,” Ida Ruiz said. 🌊", odd);

        assertThat(SampleArticle.relations(finder, article)).containsExactly("Ida Ruiz | said | “The pumps failed,”");
    }
}
