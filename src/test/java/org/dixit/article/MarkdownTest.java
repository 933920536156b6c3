package org.dixit.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @Test
    void rendersBlocksApartByBlankLines() throws InputException {
        Article article = read("""
                # Pilots *refuse* night work

                By Mere Aroha

                The **pilots** of [Westport](https://x.example) will not
                work at night.

                ![A pilot boat](boat.jpg "A boat leaves the harbour.")

                ## “We want to come home”

                > Patience floats badly,
                > the union wrote.

                - Two pilots each.
                - A second lamp.

                ```
                code(said)
                ```
                <!-- not said -->

                The end.\\
                Really.
                """);

        assertThat(article.title()).isEqualTo("Pilots refuse night work");
        assertThat(blocks(article)).containsExactly(
                "HEADING Pilots refuse night work",
                "BYLINE By Mere Aroha",
                "PARAGRAPH The pilots of Westport will not work at night.",
                "CAPTION A boat leaves the harbour.",
                "HEADING “We want to come home”",
                "PARAGRAPH Patience floats badly, the union wrote.",
                "PARAGRAPH Two pilots each.",
                "PARAGRAPH A second lamp.",
                "PARAGRAPH The end.\nReally.");
        assertThat(article.text()).isEqualTo(String.join("\n\n", article.blocks().stream().map(b -> b.span().in(article.text())).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a `code` b.             | a code b.
            a&nbsp;b &amp; c.       | a b & c.
            a **bo**ld word.        | a bold word.
            one<br>two.             | one~two.
            <b>bold</b> words.      | bold words.
            a \\*star\\*.           | a *star*.
            1\\. not a list.        | 1. not a list.
            <https://x.example> is. | https://x.example is.
            [text][1] here.         | [text][1] here.
            """)
    void keepsTheWordsAndDropsTheMarks(String markdown, String text) throws InputException {
        assertThat(read(markdown).text()).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void readsHtmlInMarkdownAsHtml() throws InputException {
        assertThat(blocks(read("Words.\n\n<figure><figcaption>A boat. Photo: Ana Lund</figcaption></figure>\n\nMore.")))
                .containsExactly("PARAGRAPH Words.", "CAPTION A boat.", "CREDIT Photo: Ana Lund", "PARAGRAPH More.");
    }

    @Test
    void refusesMarksThatNoWriterSets() {
        for (String marks : List.of("*a **a ".repeat(50_000), "[".repeat(50_000), "![".repeat(50_000) + "a" + "](u)".repeat(50_000))) {
            assertThatThrownBy(() -> read(marks)).isInstanceOf(InputException.class)
                    .hasMessageContaining("Markdown marks").hasMessageContaining("; part it by blank lines");
        }
    }

    @Test
    void endsWithDeepQuotesListsAndEmphasis() throws InputException {
        for (String deep : List.of(">".repeat(5_000) + " a", "- ".repeat(5_000) + "a", "*a **a ".repeat(300) + "b** b*".repeat(300))) {
            assertThat(read(deep).text()).contains("a");
        }
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream().map(block -> block.kind() + " " + block.span().in(article.text())).toList();
    }

    private static Article read(String text) throws InputException {
        return new ArticleReader().read("a.md", text.getBytes(UTF_8));
    }
}
