import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Writes the rows of CSV files with the columns url, date, title and text as article files, for benchmarks.
 * Usage: java -cp target/dixit.jar src/bench/CsvArticles.java TARGET_FOLDER CSV...
 */
class CsvArticles {

    public static void main(String[] args) throws Exception {
        Path target = Files.createDirectories(Path.of(args[0]));
        int written = 0;
        for (int i = 1; i < args.length; i++) {
            try (Reader reader = Files.newBufferedReader(Path.of(args[i]))) {
                CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
                for (CSVRecord row : format.parse(reader)) {
                    String front = "---\ntitle: " + quoted(row.get("title")) + "\nurl: " + quoted(row.get("url"))
                            + "\npublisher: Wikinews\n"
                            + "date: " + row.get("date") + "\n---\n";
                    Files.writeString(target.resolve("%05d.txt".formatted(written++)), front + row.get("text").strip() + "\n");
                }
            }
        }
        System.err.println(written + " articles in " + target);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''").replaceAll("\\s+", " ") + "'";
    }
}
