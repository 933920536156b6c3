import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Checks each identifier in data/authority against the data that it is said to come from: a Wikidata item must stand there with one
 * of the names of the row (states: with the code), a Wikipedia title and an office with the item. The files, wherever they lie in the
 * folders given, are known by their names, which data/README.md tells. Prints how many were confirmed by what, and each that was not;
 * then the exit code is 1.
 * Usage: java -cp target/dixit.jar src/bench/CheckAuthority.java FOLDER_OR_FILE...
 */
class CheckAuthority {

    private static final Path AUTHORITY = Path.of("data/authority");
    /** Where nobody lives, codes that are reserved for parts of states, and unions. */
    private static final Set<String> NOT_STATES = Set.of("ac", "aq", "bv", "cp", "cq", "dg", "ea", "eu", "fx", "gs", "hm", "ic", "ta",
            "tf", "um", "un");

    /** What one set of data shows: by item, names, titles and offices. */
    private static final class Shown {
        final Map<String, Set<String>> names = new HashMap<>();
        final Map<String, Set<String>> titles = new HashMap<>();
        final Map<String, Set<String>> offices = new HashMap<>();

        static void put(Map<String, Set<String>> map, String item, String value) {
            map.computeIfAbsent(item, unseen -> new HashSet<>()).add(fold(value));
        }
    }

    private final Map<String, Shown> data = new TreeMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Integer> confirmed = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        CheckAuthority check = new CheckAuthority();
        for (String arg : args) {
            try (Stream<Path> files = Files.walk(Path.of(arg))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    check.read(file);
                }
            }
        }
        System.out.println("Data found: " + String.join(", ", check.data.keySet()));
        for (String file : List.of("states.tsv", "organizations.tsv", "media.tsv", "people.tsv", "classes.tsv")) {
            check.check(file);
        }
        check.confirmed.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
        check.failures.forEach(failure -> System.out.println("NOT CONFIRMED " + failure));
        System.out.println(check.failures.isEmpty() ? "All identifiers are confirmed."
                : check.failures.size() + " are not confirmed.");
        System.exit(check.failures.isEmpty() ? 0 : 1);
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals("borders.json")) {
            readBorders(file);
        } else if (name.matches("world-leaders-.*\\.csv")) {
            Shown shown = shown("wikidata-world-leaders-2021");
            for (CSVRecord row : table(file, CSVFormat.RFC4180)) {
                Shown.put(shown.names, row.get("officeholder"), row.get("officeholderLabel"));
                Shown.put(shown.offices, row.get("officeholder"), row.get("positionLabel"));
                Shown.put(shown.names, row.get("countryid"), row.get("country"));
            }
        } else if (name.equals("politicians-bio.csv")) {
            Shown shown = shown("wikidata-politicians");
            for (CSVRecord row : table(file, CSVFormat.RFC4180)) {
                Shown.put(shown.names, row.get("id"), row.get("name"));
                Shown.put(shown.titles, row.get("id"), row.get("enwiki"));
            }
        } else if (name.equals("us-newspapers.tsv")) {
            Shown shown = shown("wikidata-us-newspapers");
            for (CSVRecord row : table(file, CSVFormat.TDF.builder().setQuote(null).get())) {
                String title = decoded(row.get("path").replaceFirst("^/wiki/", ""));
                Shown.put(shown.names, row.get("qid"), row.get("WP-title").replace("&#39;", "'").replace("&amp;", "&"));
                Shown.put(shown.names, row.get("qid"), title);
                Shown.put(shown.names, row.get("qid"), title.replaceFirst(" \\(.*\\)$", ""));
                Shown.put(shown.titles, row.get("qid"), title);
            }
        } else if (name.equals("wiki_map.tab")) {
            Shown shown = shown("gum-wikidata-map");
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                String title = decoded(cells[0]);
                Shown.put(shown.names, cells[2], title);
                Shown.put(shown.names, cells[2], title.replaceFirst(" \\(.*\\)$", ""));
                Shown.put(shown.titles, cells[2], title);
            }
        } else if (name.equals("us-legislators-current.yaml")) {
            readLegislators(file);
        } else if (name.endsWith("Strings.java")) {
            Shown shown = shown("dbpedia-classes");
            for (String line : Files.readAllLines(file)) {
                if (line.contains("/ontology/") && line.contains("/entity/")) {
                    Shown.put(shown.names, line.replaceFirst(".*/entity/(Q\\d+)\".*", "$1"),
                            line.replaceFirst(".*/ontology/([^\"]+)\".*", "$1"));
                }
            }
        } else if (name.endsWith(".md")) {
            Shown shown = shown("wiki-media-cred");
            Matcher links = Pattern.compile("\\[`([a-z ]+?)(?: \\(Q\\d+\\))?`\\]\\(https://www\\.wikidata\\.org/wiki/(Q\\d+)\\)")
                    .matcher(Files.readString(file));
            while (links.find()) {
                Shown.put(shown.names, links.group(2), links.group(1));
            }
        }
    }

    private void readBorders(Path file) throws IOException {
        Shown shown = shown("country-coder");
        for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).path("features")) {
            JsonNode properties = feature.path("properties");
            String item = properties.path("wikidata").asText();
            Shown.put(shown.names, item, properties.path("nameEn").asText());
            String code = properties.path("iso1A2").asText("").toLowerCase(Locale.ROOT);
            if (!code.isEmpty()) {
                codes.add(code);
                Shown.put(shown.names, item, "state-" + code);
            }
        }
    }

    private void readLegislators(Path file) throws IOException {
        Shown shown = shown("us-legislators");
        Map<String, String> states = usStates();
        try (Reader reader = Files.newBufferedReader(file)) {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(100_000_000).build();
            for (Object one : (Iterable<?>) new Load(settings).loadFromReader(reader)) {
                Map<?, ?> person = (Map<?, ?>) one;
                Map<?, ?> ids = (Map<?, ?>) person.get("id");
                Map<?, ?> name = (Map<?, ?>) person.get("name");
                String item = String.valueOf(ids.get("wikidata"));
                Shown.put(shown.names, item, String.valueOf(name.get("official_full")));
                Shown.put(shown.names, item, name.get("first") + " " + name.get("last"));
                Shown.put(shown.titles, item, String.valueOf(ids.get("wikipedia")));
                for (Object role : person.get("leadership_roles") instanceof List<?> roles ? roles : List.of()) {
                    Shown.put(shown.offices, item, String.valueOf(((Map<?, ?>) role).get("title")));
                }
                for (Object term : (List<?>) person.get("terms")) {
                    Map<?, ?> served = (Map<?, ?>) term;
                    Shown.put(shown.offices, item, "United States " + (served.get("type").equals("sen") ? "Senator" : "Representative")
                            + " from " + states.get(String.valueOf(served.get("state"))));
                }
            }
        }
    }

    private static Map<String, String> usStates() {
        String[] cells = ("AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,"
                + "GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,"
                + "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,"
                + "NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
                + "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,"
                + "WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming").split(",");
        Map<String, String> states = new HashMap<>();
        for (String cell : cells) {
            states.put(cell.substring(0, 2), cell.substring(3));
        }
        return states;
    }

    private Shown shown(String name) {
        return data.computeIfAbsent(name, unseen -> new Shown());
    }

    private static List<CSVRecord> table(Path file, CSVFormat format) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8).replace('_', ' ');
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('\u2013', '-').toLowerCase(Locale.ROOT);
    }

    private void check(String file) throws IOException {
        List<String> columns = List.of();
        Set<String> ids = new HashSet<>();
        for (String line : Files.readAllLines(AUTHORITY.resolve(file))) {
            List<String> cells = List.of(line.split("\t", -1));
            if (line.startsWith("#")) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            Map<String, List<String>> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i).equals("-") ? List.of() : List.of(cells.get(i).split("\\|")));
            }
            if (file.equals("classes.tsv")) {
                row.get("class").stream().filter(name -> name.startsWith("Q"))
                        .forEach(item -> item(file, item, item, row.get("label"), row.get("from")));
            } else {
                ids.add(row.get("id").getFirst());
                row(file, row);
            }
        }
        if (file.equals("states.tsv")) {
            codes.stream().filter(code -> !NOT_STATES.contains(code) && !ids.contains("state-" + code))
                    .forEach(code -> failures.add("states.tsv lacks the code " + code));
        }
    }

    private void row(String file, Map<String, List<String>> row) {
        String id = row.get("id").getFirst();
        List<String> names = new ArrayList<>(row.get("name"));
        names.addAll(row.getOrDefault("aliases", List.of()));
        names.add(id);
        if (row.get("wikidata").isEmpty()) {
            count("nothing to confirm: " + file + ", no item");
            if (!row.get("wikipedia").isEmpty()) {
                failures.add(file + " " + id + ": a title without an item");
            }
        } else {
            String item = row.get("wikidata").getFirst();
            item(file, id, item, names, row.get("wikidata_from"));
            for (String title : row.get("wikipedia")) {
                for (String from : row.get("wikipedia_from")) {
                    expect(file, id, "title", title, from, shown(from).titles.getOrDefault(item, Set.of()).contains(fold(title)));
                }
            }
            offices(file, id, item, row);
        }
    }

    private void item(String file, String id, String item, List<String> names, List<String> from) {
        if (from.isEmpty()) {
            failures.add(file + " " + id + ": " + item + " is said to come from nowhere");
        }
        for (String source : from) {
            Set<String> shown = shown(source).names.getOrDefault(item, Set.of());
            boolean state = file.equals("states.tsv") && !shown.isEmpty() && !source.equals("country-coder");
            expect(file, id, "item", item, source, state || names.stream().map(CheckAuthority::fold).anyMatch(shown::contains));
        }
    }

    private void offices(String file, String id, String item, Map<String, List<String>> row) {
        List<String> offices = row.getOrDefault("offices", List.of());
        for (int i = 0; i < offices.size(); i++) {
            String from = row.get("offices_from").get(i);
            if (from.equals("hand")) {
                count("nothing to confirm: " + file + ", office by hand");
            } else {
                expect(file, id, "office", offices.get(i), from,
                        shown(from).offices.getOrDefault(item, Set.of()).contains(fold(offices.get(i))));
            }
        }
    }

    private void expect(String file, String id, String what, String value, String from, boolean holds) {
        if (holds) {
            count("confirmed: " + file + ", " + what + " by " + from);
        } else {
            failures.add(file + " " + id + ": " + what + " " + value + " by " + from
                    + (shown(from).names.isEmpty() ? " (these data are not among the files given)" : ""));
        }
    }

    private void count(String what) {
        confirmed.merge(what, 1, Integer::sum);
    }
}
