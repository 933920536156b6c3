import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dixit.convert.ArticleConverter;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.Batch;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.ExtractorChoice;
import org.dixit.convert.Tally;
import org.dixit.rdf.TextLevel;

/**
 * The steady rate of the converter on one and two threads: all articles of a folder, again and again for some seconds after a
 * warm-up, quads counted and thrown away.
 * Usage: java -cp target/dixit.jar src/bench/ConvertRate.java FOLDER
 */
class ConvertRate {

    public static void main(String[] args) throws Exception {
        List<ArticleSource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.add(ArticleSource.of(file.toString(), Files.readAllBytes(file)));
            }
        }
        ArticleConverter converter = new ConversionSettings(
                ConversionSettings.DEFAULT_BASE, TextLevel.EVIDENCE, ExtractorChoice.DEFAULT, 0, 10_000_000, null).converter();
        for (int threads : new int[] {2, 1, 2}) {
            rate(converter, sources, threads, 8);
            long start = System.nanoTime();
            Tally tally = rate(converter, sources, threads, 8);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("convert, steady, %d thread(s): %.0f articles/s, %.0f statements/s, %.0f quads/s%n", threads,
                    tally.articles() / seconds, tally.statements() / seconds, tally.quads() / seconds);
        }
    }

    private static Tally rate(ArticleConverter converter, List<ArticleSource> sources, int threads, int seconds) throws Exception {
        Batch batch = new Batch(converter, threads);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Tally sum = new Tally(0, 0, 0, 0, 0);
        while (System.nanoTime() < end) {
            Tally one = batch.run(sources, result -> { });
            sum = new Tally(sum.articles() + one.articles(), sum.statements() + one.statements(), sum.quads() + one.quads(),
                    sum.rejected() + one.rejected(), sum.ourFaults() + one.ourFaults());
        }
        return sum;
    }
}
