package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;

/** Makes an article of a text that is nothing but a text, and stays untouched since annotations count its characters. */
public final class GoldText {

    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n[^\\S\\n]*\\n\\s*");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");

    private GoldText() {
    }

    /**
     * A text file as an article, so that offsets into the one are offsets into the other.
     *
     * @throws IOException where the file cannot be read
     * @throws InputException where it is no UTF-8 text
     */
    public static Article read(Path file) throws IOException, InputException {
        return article(file.toString(), TextFile.read(file));
    }

    /** @param where names the text in messages */
    public static Article article(String where, String text) {
        return new Article(where, null, "", null, null, List.of(), "en", 1, Article.Status.PUBLISHED, null, text, paragraphs(text));
    }

    /** Parted by blank lines or, in a text that has none, by lines. */
    private static List<Block> paragraphs(String text) {
        int end = text.stripTrailing().length();
        int start = text.length() - text.stripLeading().length();
        List<Block> blocks = new ArrayList<>();
        String body = text.substring(0, end);
        Matcher gap = BLANK_LINES.matcher(body).region(Math.min(start, end), end);
        if (!gap.find()) {
            gap.usePattern(LINE_ENDS);
        }
        gap.reset().region(Math.min(start, end), end);
        while (gap.find()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, gap.start())));
            start = gap.end();
        }
        if (start < end) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, new TextSpan(start, end)));
        }
        return blocks;
    }
}
