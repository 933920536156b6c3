package org.dixit.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.InputException;
import org.dixit.article.TextSpan;
import org.dixit.evaluate.GoldText;
import org.dixit.evaluate.StandoffReader;
import org.dixit.statement.Relation;
import org.dixit.text.Sentences;

/**
 * Reads a folder of brat standoff to learn from: {@code NAME.txt} beside {@code NAME.ann}, or the subfolders {@code text} and
 * {@code attributions}. A text that several people annotated ({@code NAME_4b22.ann}) is there once for each.
 */
final class Corpus {

    /** Spans of these types say that their annotator left open whether anything is an attribution there. */
    private static final Pattern OPEN = Pattern.compile("T\\d+\\t(?:Discard|Discuss) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t.*)?");

    private Corpus() {
    }

    /** How a text is laid out before it is learned from. */
    enum Layout {
        /** Just as it came. */
        AS_IT_CAME,
        /** With each sentence as a paragraph of its own, as some corpora have it. */
        BY_SENTENCES,
        /** With the direction of its quotation marks lost: see {@link LostQuotes}. */
        LOST_QUOTES
    }

    /** All annotated texts in the order of their annotation files' names, whatever the layout. */
    static List<TrainingText> read(Path folder, Layout layout) throws IOException, InputException {
        Path texts = Files.isDirectory(folder.resolve("text")) ? folder.resolve("text") : folder;
        Path annotations = Files.isDirectory(folder.resolve("attributions")) ? folder.resolve("attributions") : folder;
        List<Path> files;
        try (Stream<Path> listed = Files.list(annotations)) {
            files = listed.filter(file -> file.toString().endsWith(".ann")).sorted().toList();
        }
        List<TrainingText> corpus = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
            Path text = texts.resolve(name + ".txt");
            if (!Files.exists(text)) {
                text = texts.resolve(name.replaceFirst("_[^_]{4}$", "") + ".txt");
            }
            Article article = GoldText.read(text);
            List<Relation> relations = StandoffReader.read(file, article.text());
            List<TextSpan> open = open(file, article.text());
            corpus.add(switch (layout) {
                case AS_IT_CAME -> TrainingText.of(name, article, relations, open);
                case BY_SENTENCES -> TrainingText.of(name, parted(article), relations, open);
                case LOST_QUOTES -> LostQuotes.of(name, article, relations, open);
            });
        }
        if (corpus.isEmpty()) {
            throw new InputException(annotations.toString(), "holds no annotations; give a folder with NAME.txt beside NAME.ann");
        }
        return corpus;
    }

    private static Article parted(Article article) {
        List<Block> sentences = article.blocks().stream()
                .flatMap(block -> Sentences.of(article.text(), block.span()).stream().map(span -> new Block(block.kind(), span)))
                .toList();
        return new Article(article.file(), article.url(), article.title(), article.publisher(), article.publishedOn(), article.authors(),
                article.language(), article.version(), article.status(), article.revises(), article.text(), sentences);
    }

    private static List<TextSpan> open(Path file, String text) throws IOException {
        List<TextSpan> spans = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
            Matcher matcher = OPEN.matcher(line);
            if (matcher.matches()) {
                for (String piece : matcher.group(1).split(";")) {
                    int space = piece.indexOf(' ');
                    spans.add(new TextSpan(text.offsetByCodePoints(0, Integer.parseInt(piece.substring(0, space))),
                            text.offsetByCodePoints(0, Integer.parseInt(piece.substring(space + 1)))));
                }
            }
        }
        return spans;
    }
}
