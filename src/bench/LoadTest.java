import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many people at once on a served release: each of the clients asks, reads, thinks for 0.2 to 1 second and asks again, pages and queries
 * mixed, for some minutes. Tells errors, times to the last byte by kind, and what memory the server takes as time goes by.
 * <pre>
 * java src/bench/LoadTest.java JAR RELEASE [minutes=5] [clients=64] [hostile=0] [queries] [plain] [heap=2g] [java=OPTIONS]
 * </pre>
 * {@code hostile=10}: of a hundred clients ten do nothing but send queries that are made to hurt, each from an address of its own, and
 * half of them do not wait for the answer. {@code queries}: no pages. {@code plain}: queries to Fuseki as it comes, of the version in the
 * jar, over the same database with the same time limit; it has no pages. {@code java}: options for the server's
 * machine, those that the launcher gives unless told.
 */
class LoadTest {

    private static final String PREFIXES = "PREFIX dixit: <https://w3id.org/dixit#> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    private static final int WARM_UP_SECONDS = 40;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30)).build();
    private final Options options;
    private final Map<String, ConcurrentLinkedQueue<Double>> times = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answersToHostile = new TreeMap<>();
    private Path told = Path.of("");
    private URI server = URI.create("http://localhost/");
    private String base = "";
    private List<String> statements = List.of();
    private List<String> actors = List.of();
    private List<String> articles = List.of();
    private volatile boolean counting;
    private volatile boolean done;

    private LoadTest(Options options) {
        this.options = options;
    }

    private record Options(Path jar, Path release, Map<String, String> values) {

        private static final Set<String> KNOWN = Set.of("minutes", "clients", "hostile", "queries", "plain", "heap", "java");

        static Options of(String[] args) {
            Map<String, String> values = new HashMap<>();
            for (String arg : List.of(args).subList(2, args.length)) {
                String name = arg.replaceFirst("=.*", "");
                if (!KNOWN.contains(name)) {
                    throw new IllegalArgumentException(arg);
                }
                values.put(name, arg.replaceFirst("^[^=]*=?", ""));
            }
            return new Options(Path.of(args[0]), Path.of(args[1]), values);
        }

        double minutes() {
            return Double.parseDouble(values.getOrDefault("minutes", "5"));
        }

        int clients() {
            return Integer.parseInt(values.getOrDefault("clients", "64"));
        }

        /** Of the clients. */
        int hostile() {
            return clients() * Integer.parseInt(values.getOrDefault("hostile", "0")) / 100;
        }

        boolean plain() {
            return values.containsKey("plain");
        }

        boolean queries() {
            return plain() || values.containsKey("queries");
        }

        List<String> java() {
            String more = values.getOrDefault("java", plain() ? "" : "-XX:MaxGCPauseMillis=30 -XX:MaxTenuringThreshold=2").strip();
            return Stream.concat(Stream.of("-Xmx" + values.getOrDefault("heap", "2g")),
                    more.isEmpty() ? Stream.empty() : Stream.of(more.split(" +"))).toList();
        }
    }

    public static void main(String[] args) throws Exception {
        new LoadTest(Options.of(args)).run();
    }

    private void run() throws Exception {
        readThings();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = URI.create("http://localhost:" + port + "/");
        Process process = start(port);
        try {
            awaitAnswers();
            measure(process.toHandle());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The release's tables name things enough to ask for. */
    private void readThings() throws IOException {
        base = found(Files.readString(options.release.resolve("manifest.json")), "\"base\"\\s*:\\s*\"([^\"]*)\"").getFirst();
        statements = things("statements.csv", "statement/");
        actors = things("actors.csv", "actor/");
        articles = things("articles.csv", "article/");
    }

    private List<String> things(String table, String kind) throws IOException {
        List<String> things = new ArrayList<>();
        try (Stream<String> lines = Files.lines(options.release.resolve("tables").resolve(table))) {
            lines.forEach(line -> {
                int at = line.indexOf(base + kind);
                if (at >= 0) {
                    things.add(line.substring(at + base.length()).split("[,\"]")[0]);
                }
            });
        }
        if (things.isEmpty()) {
            throw new IOException("no " + kind + " in " + table);
        }
        return things;
    }

    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options.java());
        command.addAll(List.of("-cp", options.jar.toString()));
        if (options.plain()) {
            command.addAll(List.of("src/bench/PlainFuseki.java", Integer.toString(port),
                    options.release.resolve("data/tdb2").toString(), "30000"));
        } else {
            command.addAll(List.of("org.dixit.cli.Main", "serve", "--release", options.release.toString(), "--port",
                    Integer.toString(port), "--trusted-proxy", "127.0.0.1,::1"));
        }
        told = Files.createTempFile("load-test", ".log");
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    }

    private void awaitAnswers() throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (http.send(request("sparql?query=" + encoded("ASK {}"), "192.0.2.1"), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again below.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the server did not start");
    }

    private void measure(ProcessHandle process) throws Exception {
        int hostile = options.hostile();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            int number = i;
            clients.add(Thread.ofPlatform().start(() -> client(number, number < hostile)));
        }
        Thread.sleep(Duration.ofSeconds(WARM_UP_SECONDS));
        counting = true;
        System.out.printf("%d clients, %d of them hostile, %s%n%n%8s %14s %14s %12s%n", options.clients(), hostile,
                options.plain() ? "Fuseki as it comes" : options.queries() ? "queries only" : "pages and queries", "minute",
                "resident MB", "without files", "processor s");
        int rounds = (int) Math.ceil(options.minutes() * 2);
        for (int round = 0; round <= rounds; round++) {
            System.out.printf("%8.1f %14d %14d %12.1f%n", round / 2.0, resident(process, "VmRSS"), resident(process, "RssAnon"),
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0);
            if (round < rounds) {
                Thread.sleep(Duration.ofSeconds(30));
            }
        }
        counting = false;
        done = true;
        for (Thread client : clients) {
            client.join(Duration.ofSeconds(60));
        }
        report();
    }

    /** In MB: all, or without the files that are mapped into the memory. */
    private static long resident(ProcessHandle process, String which) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status) ? Long.parseLong(found(Files.readString(status), which + ":\\s*([0-9]+)").getFirst()) / 1024 : -1;
    }

    private void client(int number, boolean hostile) {
        Random random = new Random(number);
        String address = "198.51.100." + (number + 1);
        while (!done) {
            if (hostile) {
                hurt(random, address);
            } else {
                ask(random, address);
                pause(200 + random.nextInt(800));
            }
        }
    }

    private void ask(Random random, String address) {
        int kind = random.nextInt(100);
        if (options.queries() || kind < 30) {
            timed("query", "sparql?query=" + encoded(query(random)), address);
        } else if (kind < 55) {
            timed("page: statement", one(statements, random), address);
        } else if (kind < 70) {
            timed("page: article", one(articles, random), address);
        } else if (kind < 80) {
            timed("page: actor", one(actors, random), address);
        } else if (kind < 85) {
            timed("page: front", "", address);
        } else if (kind < 95) {
            timed("list", one(List.of("statements", "statements?act=deny", "statements?channel=direct&page=3", "actors", "articles",
                    "statements?speaker=" + one(actors, random), "publishers", "actors?kind=Person&page=2"), random), address);
        } else {
            timed("search", "search?q=" + one(List.of("harbour", "talks+ferry", "russia", "trea*"), random), address);
        }
    }

    private String query(Random random) {
        String actor = "<" + base + one(actors, random) + ">";
        String article = "<" + base + one(articles, random) + ">";
        String statement = "<" + base + one(statements, random) + ">";
        return PREFIXES + one(List.of(
                "SELECT ?s ?words { ?s dixit:speaker " + actor + " ; dixit:content ?words } LIMIT 50",
                "SELECT ?other (COUNT(*) AS ?n) { ?s dixit:speaker " + actor + " ; dixit:mentions ?other } GROUP BY ?other "
                        + "ORDER BY DESC(?n) LIMIT 10",
                "SELECT ?s ?name ?act { ?s dixit:reportedIn " + article + " ; dixit:act ?act . "
                        + "OPTIONAL { ?s dixit:speaker/rdfs:label ?name } }",
                "SELECT ?outer ?inner { ?outer dixit:reportedIn " + article + " ; dixit:reports+ ?inner }",
                "DESCRIBE " + statement,
                "ASK { ?s dixit:mentions " + actor + " ; dixit:act dixit:act-deny }",
                "SELECT ?s ?name { ?s dixit:act dixit:act-deny ; dixit:speaker/rdfs:label ?name } LIMIT 100 OFFSET " + random.nextInt(2000)),
                random);
    }

    /** Each would take minutes or memory without end. */
    private static final List<Function<Random, String>> HOSTILE = List.of(
            random -> "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (?a != " + random.nextInt() + ") }",
            random -> "SELECT * { ?a (dixit:x|!dixit:x)* ?b . ?b (dixit:y|!dixit:y)* ?c FILTER (?c = " + random.nextInt() + ") }",
            random -> "SELECT * { ?s ?p ?o } ORDER BY STR(?o) DESC(?s) OFFSET " + random.nextInt(1000),
            random -> "SELECT ?o (COUNT(DISTINCT ?s) AS ?n) (GROUP_CONCAT(STR(?s)) AS ?all) { ?s ?p ?o } GROUP BY ?o HAVING (?n > "
                    + random.nextInt(9) + ")",
            random -> "SELECT * { ?s dixit:content ?words FILTER REGEX(?words, \"^(([a-z ])+.)+([A-Z" + random.nextInt(9) + "])+$\", \"i\") }",
            random -> "SELECT * { ?s dixit:mentions ?a . ?t dixit:mentions ?b . FILTER (CONTAINS(STR(?a), STR(?b) + \"" + random.nextInt()
                    + "\") || ?s = ?t) }",
            random -> "SELECT * { VALUES ?x { " + "1 2 3 4 5 6 7 8 9 ".repeat(800) + " } VALUES ?y { " + "1 2 3 4 5 6 7 8 9 ".repeat(800)
                    + " } FILTER (?x + ?y = " + random.nextInt() + ") }",
            random -> "SELECT (COUNT(*) AS ?n) " + "{ SELECT * { ?s ?p ?o ".repeat(30) + "} }".repeat(30) + " OFFSET " + random.nextInt(9));

    private void hurt(Random random, String address) {
        String query = PREFIXES + one(HOSTILE, random).apply(random);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("sparql")).timeout(Duration.ofSeconds(random.nextBoolean() ? 2 : 60))
                .header("X-Forwarded-For", address).header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query)).build();
        String outcome;
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            outcome = Integer.toString(answer.statusCode());
            try (InputStream body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            if (answer.statusCode() == 429) {
                pause(1000);
            }
        } catch (IOException e) {
            outcome = "given up";
        } catch (InterruptedException e) {
            return;
        }
        if (counting) {
            synchronized (answersToHostile) {
                answersToHostile.merge(outcome, 1, Integer::sum);
            }
        }
    }

    private void timed(String kind, String path, String address) {
        long begin = System.nanoTime();
        String wrong = "";
        try {
            HttpResponse<byte[]> answer = http.send(request(path, address), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                wrong = answer.statusCode() + " " + path;
            }
        } catch (IOException e) {
            wrong = e + " " + path;
        } catch (InterruptedException e) {
            return;
        }
        if (counting) {
            synchronized (times) {
                times.computeIfAbsent(kind, unused -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begin) / 1e6);
            }
            if (!wrong.isEmpty()) {
                errors.add(wrong);
            }
        }
    }

    private HttpRequest request(String path, String address) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60)).header("X-Forwarded-For", address)
                .header("Accept", path.startsWith("sparql") ? "application/sparql-results+json, text/turtle;q=0.9" : "text/html").build();
    }

    private void report() {
        System.out.printf("%n%-18s %10s %10s %10s %10s%n", "good clients", "answers", "p50 ms", "p99 ms", "max ms");
        List<Double> all = new ArrayList<>();
        times.forEach((kind, some) -> {
            all.addAll(some);
            line(kind, new ArrayList<>(some));
        });
        line("all", all);
        System.out.printf("errors: %d (what the server told: %s)%n", errors.size(), told);
        errors.stream().limit(10).forEach(error -> System.out.println("  " + error.substring(0, Math.min(160, error.length()))));
        if (options.hostile() > 0) {
            System.out.println("what the hostile clients got: " + answersToHostile);
        }
    }

    private static void line(String kind, List<Double> times) {
        if (!times.isEmpty()) {
            times.sort(null);
            System.out.printf("%-18s %10d %10.1f %10.1f %10.1f%n", kind, times.size(), times.get(times.size() / 2),
                    times.get((int) (times.size() * 0.99)), times.getLast());
        }
    }

    private static List<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
