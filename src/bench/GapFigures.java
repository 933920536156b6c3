import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.authority.AuthorityIndex;
import org.dixit.evaluate.GoldText;
import org.dixit.statement.ActorMention;
import org.dixit.statement.Pronouns;

/**
 * How often a pronoun is led to the right one of two names, over a file of GAP: F1 over the two names of each example, overall, for
 * masculine and feminine pronouns, the bias (feminine by masculine), and the share of examples with both answers right.
 * Usage: java -cp target/dixit.jar src/bench/GapFigures.java gap-development.tsv
 */
class GapFigures {

    private static final List<String> MASCULINE = List.of("he", "him", "his", "himself");

    private final int[] masculine = new int[3];
    private final int[] feminine = new int[3];
    private int examples;
    private int right;

    public static void main(String[] args) throws Exception {
        GapFigures figures = new GapFigures();
        Pronouns pronouns = new Pronouns(AuthorityIndex.load());
        Path text = Files.createTempFile("example", ".txt");
        try {
            List<String> lines = Files.readAllLines(Path.of(args[0]));
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split("\t", -1);
                try (Writer out = Files.newBufferedWriter(text)) {
                    out.write(columns[1]);
                }
                figures.add(GoldText.read(text), pronouns, columns);
            }
        } finally {
            Files.delete(text);
        }
        figures.print();
    }

    private void add(Article article, Pronouns pronouns, String[] columns) {
        List<ActorMention> named = pronouns.named(article, span(columns, 2));
        int[] counts = MASCULINE.contains(columns[2].toLowerCase()) ? masculine : feminine;
        boolean both = true;
        for (int name : new int[] {4, 7}) {
            boolean meant = Boolean.parseBoolean(columns[name + 2]);
            TextSpan span = span(columns, name);
            boolean answered = named.stream().anyMatch(mention -> mention.span().overlaps(span));
            both &= meant == answered;
            counts[0] += meant && answered ? 1 : 0;
            counts[1] += !meant && answered ? 1 : 0;
            counts[2] += meant && !answered ? 1 : 0;
        }
        examples++;
        right += both ? 1 : 0;
    }

    private static TextSpan span(String[] columns, int column) {
        int start = columns[1].offsetByCodePoints(0, Integer.parseInt(columns[column + 1]));
        return new TextSpan(start, start + columns[column].length());
    }

    private void print() {
        int[] all = new int[3];
        for (int i = 0; i < all.length; i++) {
            all[i] = masculine[i] + feminine[i];
        }
        System.out.printf("%d examples: F1 %.1f overall, %.1f masculine, %.1f feminine, bias %.2f; both names right %.1f%n", examples,
                f1(all), f1(masculine), f1(feminine), f1(feminine) / f1(masculine), 100.0 * right / examples);
    }

    private static double f1(int[] counts) {
        return 200.0 * counts[0] / (2 * counts[0] + counts[1] + counts[2]);
    }
}
