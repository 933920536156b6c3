package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.ArticleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private static final Path DRILLS = Path.of("data/articles/brief-three-way-drills.txt");
    private static final String ESCAPE = "\u001b\\[[0-9;]*m";

    /** What the rules find in it needs no network: a quotation, and a title that looks like a page. */
    private static final String WITH_SIGNS = """
            ---
            title: Tom & Jerry <script>alert("x")</script>
            publisher: R&D Weekly
            ---
            "Prices <b>rise</b> & fall," said Ada Quist, an analyst at Marsh & Sons.
            """;

    @TempDir
    private Path folder;

    @Test
    void marksWhoSaysWhatAndWhatOthersSayWithinIt() {
        String text = explained(DRILLS, "--width", "200");
        assertThat(text).contains("{Yonhap}, /citing/ {two officials in Seoul}")
                .contains("[1\u00a0[2\u00a0that {Moscow} /had proposed/ "
                        + "[3\u00a0trilateral military exercises with North Korea and China]]]")
                .contains("by night,\"] /said/ {Jeong Min-kyu, an official at South Korea's defence ministry}.");
    }

    @Test
    void numbersASilenceWithoutMarkingAContent() throws Exception {
        Path silence = Files.writeString(folder.resolve("silence.txt"), "The port was closed. The mayor of Oslo declined to comment.");
        assertThat(explained(silence, "--extractor", "rules")).contains("{The mayor of Oslo} [1]\u00a0/declined to comment/.");
    }

    @Test
    void notesThroughWhomAStatementCame() {
        assertThat(note(explained(DRILLS), 3)).startsWith("[3]  Russia · ")
                .contains("through   Meridian Newswire → Yonhap [1] → officials [2] → Russia").contains("“Moscow”: metonym of a state");
        assertThat(note(explained(DRILLS), 1)).contains("hands on  officials [2]").contains("cites     Yonhap");
    }

    @Test
    void notesRoleConfidenceAndItsReasons() {
        assertThat(note(explained(DRILLS), 10)).contains("Jeong Min-kyu, official (person) — named here")
                .containsPattern("sure      0\\.\\d\\d = 0\\.\\d\\d for the words × 0\\.\\d\\d for the speaker")
                .contains("tagger: cue").containsPattern("statement/[a-z2-7]{16}");
    }

    @Test
    void namesTheRuleWhereARuleFoundIt() {
        assertThat(explained(DRILLS, "--extractor", "rules")).contains("rule “").contains("Read by the rules of Dixit");
    }

    @Test
    void tellsWhoIsWhoWithTheAddressThatACorrectionNeeds() {
        String cast = explained(DRILLS).substring(explained(DRILLS).indexOf("Who is who"));
        assertThat(cast).contains("Russia · state actor/state-ru").contains("also      Moscow")
                .containsPattern("Jeong Min-kyu · person actor/person-jeong-min-kyu-[a-z2-7]{6}");
    }

    @Test
    void leavesOutWhatIsLessSureThanAsked() {
        String sure = explained(DRILLS, "--min-confidence", "0.95");
        assertThat(note(sure, 1)).contains("Jeong Min-kyu");
        assertThat(sure).doesNotContain("metonym");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief-three-way-drills.txt", "town-beside-the-launch-pad.html", "paper-walls.md"})
    void showsEveryWordOfTheArticleOnceInItsOrder(String name) throws Exception {
        Path file = Path.of("data/articles", name);
        String shown = explained(file);
        String body = shown.substring(shown.indexOf("[1 what]") + 8, shown.indexOf("\nNotes on the statements\n"));
        String article = new ArticleReader().read(file).text();
        assertThat(letters(body.replaceAll("\\[\\d+\u00a0", "").replaceAll("(?m)^(caption|credit|byline) \\|", "")))
                .isEqualTo(letters(article));
    }

    @Test
    void keepsToTheWidth() {
        assertThat(explained(DRILLS, "--width", "50").lines()).allMatch(line -> line.length() <= 50 || !line.strip().contains(" "));
        assertThat(Ran.dixit("explain", DRILLS, "--width", "5").err()).contains("--width 5").contains("give 30 or more");
    }

    @Test
    void coloursWhenAskedAndSaysTheSame() {
        String coloured = Ran.dixit("explain", DRILLS, "--color", "always", "--width", "100").out();
        assertThat(coloured).containsPattern(ESCAPE);
        assertThat(letters(coloured.replaceAll(ESCAPE, ""))).contains(letters("Yonhap, citing two officials in Seoul, reported on Monday"));
        assertThat(coloured.replaceAll(ESCAPE, "").lines()).allMatch(line -> line.length() <= 100);
        assertThat(Ran.dixit("explain", DRILLS, "--color", "never").out()).doesNotContainPattern(ESCAPE);
        assertThat(Ran.dixit("explain", DRILLS).out()).as("not a terminal").doesNotContainPattern(ESCAPE);
    }

    @Test
    void writesAPageThatIsWellFormedAndNeedsNothingBesideIt() throws IOException {
        Document page = page(DRILLS);
        assertThat(page.select("script, link, img, iframe, [src], [onclick]")).isEmpty();
        assertThat(page.select("style").outerHtml()).doesNotContain("url(", "@import");
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> links = page.select("a").eachAttr("href");
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("#") && ids.contains(link.substring(1)));
    }

    @Test
    void leadsFromANumberToItsNoteAndBack() throws IOException {
        Document page = page(DRILLS);
        Element number = page.selectFirst("#text-3");
        assertThat(number.attr("href")).isEqualTo("#note-3");
        assertThat(number.nextElementSibling().classNames()).contains("what", "d3", "s1", "s2", "s3");
        assertThat(number.nextElementSibling().attr("title")).startsWith("3: Russia");
        assertThat(page.selectFirst("#note-3 h3").text()).contains("Russia");
        assertThat(page.selectFirst("#note-3 a.no").attr("href")).isEqualTo("#text-3");
    }

    @Test
    void escapesWhatTheArticleSays() throws IOException {
        Path file = Files.writeString(folder.resolve("signs.txt"), WITH_SIGNS);
        Document page = page(file, "--extractor", "rules");
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Tom & Jerry <script>alert(\"x\")</script>");
        assertThat(page.selectFirst(".article").text()).contains("Prices <b>rise</b> & fall");
        assertThat(page.selectFirst("#note-1").text()).contains("Ada Quist");
    }

    @Test
    void leavesTheOldPageWhenTheArticleIsBroken() throws IOException {
        Path html = Files.writeString(folder.resolve("page.html"), "old");
        Path broken = Files.write(folder.resolve("broken.txt"), new byte[] {0, 1, 2});
        Ran ran = Ran.dixit("explain", broken, "--html", html);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("broken.txt").doesNotContain("\tat ");
        assertThat(html).hasContent("old");
    }

    @Test
    void saysSoWhereAnArticleHasNoStatement() throws IOException {
        Path file = Files.writeString(folder.resolve("quiet.txt"), "The bridge is long. The river is wide.\n");
        assertThat(explained(file, "--extractor", "rules")).contains("No statement was found in it.");
    }

    private static String explained(Path file, Object... options) {
        Object[] words = new Object[options.length + 2];
        words[0] = "explain";
        words[1] = file;
        System.arraycopy(options, 0, words, 2, options.length);
        Ran ran = Ran.dixit(words);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    private Document page(Path article, Object... options) throws IOException {
        Path html = folder.resolve("explained.html");
        Object[] words = new Object[options.length + 2];
        words[0] = "--html";
        words[1] = html;
        System.arraycopy(options, 0, words, 2, options.length);
        assertThat(explained(article, words)).isEmpty();
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(Files.readString(html), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    /** A note, from its number to that of the next. */
    private static String note(String text, int number) {
        int start = text.indexOf("\n[" + number + "]") + 1;
        int next = text.indexOf("\n[" + (number + 1) + "]", start);
        return text.substring(start, next < 0 ? text.length() : next);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
