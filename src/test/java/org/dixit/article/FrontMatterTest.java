package org.dixit.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void readsEveryField() throws InputException {
        Article article = read("""
                ---
                # a comment
                title: "Pilots: no night work"
                url: https://www.tidetable.example/pilots
                publisher:
                  name: The Tide Table
                  url: https://tidetable.example/about
                date: 2024-05-31T23:30:00-10:00
                author: [Mere Aroha, Tom Quill]
                language: en-nz
                version: 2
                status: Corrected
                revises: https://www.tidetable.example/pilots
                mood: {ignored: [yes]}
                ---

                The text.
                """);

        assertThat(article).isEqualTo(new Article("a.txt", URI.create("https://www.tidetable.example/pilots"),
                "Pilots: no night work", new Publisher("The Tide Table", URI.create("https://tidetable.example")),
                LocalDate.of(2024, 5, 31), List.of("Mere Aroha", "Tom Quill"), "en-NZ", 2, Article.Status.CORRECTED,
                URI.create("https://www.tidetable.example/pilots"), "The text.", article.blocks()));
    }

    /** The engine once failed where its buffer of 1,024 characters ended in the middle of one. */
    @Test
    void takesEmojiAtEveryPlaceOfALongFrontMatter() throws InputException {
        for (int length = 1000; length < 1040; length++) {
            String title = "a".repeat(length) + "🙂 b";
            assertThat(read("---\ntitle: " + title + "\n---\nText.").title()).isEqualTo(title);
        }
    }

    @Test
    void leavesUnknownWhatIsNotToldOrBlank() throws InputException {
        Article article = read("---\r\ntitle:\r\nauthor:\r\n---\r\nThe text.\r\n");

        assertThat(article.text()).isEqualTo("The text.");
        assertThat(article.title()).isEmpty();
        assertThat(article.authors()).isEmpty();
        assertThat(article.url()).isNull();
        assertThat(article.publisher()).isNull();
        assertThat(article.publishedOn()).isNull();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.status()).isEqualTo(Article.Status.PUBLISHED);
    }

    @Test
    void derivesThePublishersSiteFromTheAddress() throws InputException {
        assertThat(read("---\npublisher: Tide\nurl: https://News.Tide.example:8080/a/b?c\n---\nText.").publisher())
                .isEqualTo(new Publisher("Tide", URI.create("https://news.tide.example:8080")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-31", "2024-05-31T00:10:00Z", "2024-05-31 00:10", "2024-05-31T23:59:59+14:00"})
    void takesTheLocalDateAsItIsWritten(String date) throws InputException {
        assertThat(read("---\ndate: " + date + "\n---\nText.").publishedOn()).isEqualTo(LocalDate.of(2024, 5, 31));
    }

    @Test
    void takesARuleInATextForNoFrontMatter() throws InputException {
        assertThat(read("---\nThe text, she said: all of it.\n---\nMore.").text()).startsWith("---");
        assertThat(read("---\nThe text.").text()).startsWith("---");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: a\\ndate: 31 May 2024              | 3 | the date "31 May 2024" is no ISO date; write it as 2024-05-31
            date: 2024-02-30                          | 2 | is no ISO date
            url: tide.example/a                       | 2 | the url "tide.example/a" is no web address; write it whole
            url: ftp://tide.example/a                 | 2 | is no web address
            url: https:///a                           | 2 | is no web address
            revises: /a                               | 2 | the revises "/a" is no web address
            a: b\\n\\nversion: 0                      | 4 | the version "0" is no version; write a whole number from 1
            version: two                              | 2 | is no version
            status: gone                              | 2 | is no status; write published, corrected or retracted
            language: e                               | 2 | is no language tag
            title: [a, b]                             | 2 | the title is a list or a map; give one text
            author: [[a]]                             | 2 | the author is a list or a map
            author: &a [*a]                           | 2 | the author is a list or a map
            publisher: {url: "https://tide.example"}  | 2 | the publisher has no name
            title: a\\ntitle: b                       | 3 | the field title is given twice
            title: !!java.net.URL b                   | 2 | the title has a tag of its own
            title: "a                                 | 2 | the front matter is not YAML
            a: b\\nc: d: e                            | 3 | the front matter is not YAML
            """)
    void namesTheLineOfABadField(String yaml, int line, String problem) {
        assertThatThrownBy(() -> read("---\n" + yaml.replace("\\n", "\n") + "\n---\nText."))
                .isInstanceOf(InputException.class).hasMessageStartingWith("[a.txt, line " + line + "] ")
                .hasMessageContaining(problem);
    }

    @Test
    void asksForTheClosingLine() {
        assertThatThrownBy(() -> read("---\ntitle: a\n\nThe text.")).isInstanceOf(InputException.class)
                .hasMessage("[a.txt, line 1] the front matter opened by --- has no end; close it with a line ---");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNestingWithoutDescendingIntoIt(String opening) {
        assertThatThrownBy(() -> read("---\na:\n  " + opening.repeat(10_000) + "\n---\nText.")).isInstanceOf(InputException.class);
    }

    private static Article read(String text) throws InputException {
        return new ArticleReader().read("a.txt", text.getBytes(UTF_8));
    }
}
