package org.dixit.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

    private static final String PROSE = "<p>The ferry left at six, said the harbour master, and nobody on the quay could tell him why.</p>";

    @Test
    void readsTheArticleWithoutThePageAroundIt() throws Exception {
        assertThat(blocks(page())).containsExactly(
                "HEADING Harbour pilots refuse night work",
                "BYLINE By Mere Aroha and Tom Quill",
                "CAPTION A pilot boat leaves the harbour on May 2, 2024.",
                "CREDIT Ana Lund/Reuters",
                "PARAGRAPH The harbour pilots of Westport will no longer work at night, their union said on Thursday, and named three "
                        + "accidents in one winter as its reason.",
                "PARAGRAPH “We want to come home,” said Hemi Ruru, a pilot\nfor eleven years. “Nobody is paid to swim in a current like "
                        + "that one.”",
                "HEADING What the port says",
                "PARAGRAPH The port company denied that the lights were too weak. A spokeswoman declined to comment on the accidents, "
                        + "and asked for patience until the inquiry reports.",
                "PARAGRAPH “Patience floats badly,” Ruru answered in a letter to the company.",
                "PARAGRAPH The union wants two pilots on each boat.",
                "PARAGRAPH The company offers a second lamp.");
    }

    @Test
    void trustsJsonLdFirst() throws Exception {
        Article article = page();

        assertThat(article.title()).isEqualTo("Harbour pilots refuse night work & fog");
        assertThat(article.url()).isEqualTo(URI.create("https://www.tidetable.example/2024/05/harbour-pilots"));
        assertThat(article.publisher()).isEqualTo(new Publisher("Tide Table", URI.create("https://www.tidetable.example")));
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(article.authors()).containsExactly("Mere Aroha", "Tom Quill");
        assertThat(article.language()).isEqualTo("en-NZ");
    }

    /** Each row drops one more source of trust; what is then read comes from the next. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | From JSON | 2024-01-01 | Json Author  | https://json.example/a
            1 | From OG   | 2024-01-02 | Og Author    | https://link.example/a
            2 | From meta | 2024-01-03 | Meta Author  | https://link.example/a
            3 | From head | 2024-01-04 | Rel Author   | https://link.example/a
            """)
    void fallsBackInTheOrderOfTrust(int dropped, String title, LocalDate date, String author, URI url) throws Exception {
        List<String> sources = List.of("""
                <script type="application/ld+json">[{"@type":"https://schema.org/NewsArticle","headline":"From JSON",
                "datePublished":"2024-01-01","author":"Json Author","mainEntityOfPage":{"@id":"https://json.example/a"}}]</script>""", """
                <meta property="og:title" content="From OG"><meta property="article:published_time" content="2024-01-02T10:00Z">
                <meta property="article:author" content="https://face.example/x"><meta property="article:author" content="Og Author">
                <meta property="og:url" content="https://og.example/a">""", """
                <meta name="DC.title" content="From meta"><meta name="date" content="3 January 2024">
                <meta name="author" content="Meta Author">""");
        String head = String.join("\n", sources.subList(dropped, sources.size()))
                + "<title>From head</title><link rel=canonical href='https://link.example/a?utm_source=b#c'>";
        Article article = read("<html><head>" + head + "</head><body><article><h1>From page</h1><a rel=author href=x>Rel Author</a>"
                + "<time datetime='2024-01-04T12:00'>then</time>" + PROSE.repeat(4) + "</article></body></html>");

        assertThat(article.title()).isEqualTo(title);
        assertThat(article.publishedOn()).isEqualTo(date);
        assertThat(article.authors()).containsExactly(author);
        assertThat(article.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            Ferry late - The Daily Quay          ~ Ferry late
            Ferry late | World | Daily Quay      ~ Ferry late | World
            The Daily Quay: Ferry late           ~ The Daily Quay: Ferry late
            Daily Quay | Ferry late              ~ Ferry late
            Ferry late – dailyquay.example       ~ Ferry late
            Ferry - late again                   ~ Ferry - late again
            """)
    void leavesTheOutletOutOfTheTitle(String given, String title) throws Exception {
        assertThat(read("<title>" + given + "</title><meta property=og:site_name content='The Daily Quay'>"
                + "<meta property=og:url content='https://www.dailyquay.example/a'><body>" + PROSE).title()).isEqualTo(title);
    }

    @Test
    void findsAShortArticleByThePagesLandmarks() throws Exception {
        assertThat(blocks(read("<body><nav>Home</nav><main><h1>Ferry late</h1><p>It left at <q>seven</q>, he said.<p>No more is known."
                + "</main><div>Imprint</div>")))
                .containsExactly("HEADING Ferry late", "PARAGRAPH It left at “seven”, he said.", "PARAGRAPH No more is known.");
    }

    @Test
    void readsTextWithoutParagraphElements() throws Exception {
        assertThat(blocks(read("<body>The ferry left at six.<br><br>Nobody said why."))).containsExactly(
                "PARAGRAPH The ferry left at six.", "PARAGRAPH Nobody said why.");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, <meta charset=windows-1252>", "UTF-16LE, ''", "UTF-16BE, ''", "UTF-8, ''", "UTF-8, <meta charset=utf-8>"})
    void decodesByMarkOrDeclaration(Charset charset, String declaration) throws Exception {
        String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "<html>" + declaration + "<body><p>“Señor” Müller said: “no”.").getBytes(charset);

        assertThat(new ArticleReader().read("a.html", bytes).text()).isEqualTo("“Señor” Müller said: “no”.");
    }

    @Test
    void refusesAPageInAnotherEncodingThanItDeclares() {
        byte[] bytes = ("<meta charset=utf-8><body><p>" + "Müller, ".repeat(20)).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new ArticleReader().read("a.html", bytes)).isInstanceOf(InputException.class)
                .hasMessageStartingWith("[a.html] 20 characters are not UTF-8, the page's encoding; ");
    }

    @Test
    void endsWithDeepOrHugePages() throws Exception {
        for (String opening : List.of("<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>")) {
            assertThat(read(opening.repeat(2_000) + "A word, he said.").text()).isEqualTo("A word, he said.");
        }
        assertThatThrownBy(() -> read("<p>a".repeat(100_000))).isInstanceOf(InputException.class)
                .hasMessageContaining("more than 60000 tags").hasMessageContaining("; give the article's own page");
    }

    @Test
    void givesTheSameTwice() throws Exception {
        assertThat(page()).isEqualTo(page());
    }

    private static Article page() throws IOException, InputException {
        try (InputStream in = HtmlPageTest.class.getResourceAsStream("/article/page.html")) {
            return new ArticleReader().read("page.html", in);
        }
    }

    private static Article read(String html) throws InputException {
        return new ArticleReader().read("a.html", html.getBytes(UTF_8));
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream().map(block -> block.kind() + " " + block.span().in(article.text())).toList();
    }
}
