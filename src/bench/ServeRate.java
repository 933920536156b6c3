import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a served release makes people wait: starts {@code dixit serve} on a release, asks once for each kind of page in a process
 * that has just begun to answer, then, when it has warmed up, with four clients at a time. Time to the first byte, in milliseconds;
 * the addresses of statements, actors and articles are drawn from the lists, so that many different ones are asked for. Besides, the processor time that the server takes for an answer, all its threads together.
 * Usage: java src/bench/ServeRate.java JAR RELEASE [SECONDS_FOR_EACH_KIND, 8 by default]
 */
class ServeRate {

    private static final int CLIENTS = 4;
    private static final String QUERY = "PREFIX dixit: <https://w3id.org/dixit#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "SELECT ?s ?name { ?s dixit:act dixit:act-deny ; dixit:speaker/rdfs:label ?name } LIMIT 100";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60)).build();

    private final URI server;
    private final ProcessHandle process;

    private ServeRate(URI server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", args[0], "org.dixit.cli.Main", "serve", "--release", args[1], "--port", "0",
                "--requests-per-minute", "0", "--processing-per-minute", "0", "--requests-at-once", "0", "--queries-at-once", "0")
                .redirectErrorStream(true).start();
        try {
            URI address = address(process.getInputStream());
            System.out.printf("ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
            Thread rest = new Thread(() -> {
                try (InputStream left = process.getInputStream()) {
                    left.transferTo(OutputStream.nullOutputStream());
                } catch (IOException ended) {
                    return;
                }
            });
            rest.setDaemon(true);
            rest.start();
            new ServeRate(address, process.toHandle()).measure(args.length > 2 ? Integer.parseInt(args[2]) : 8);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static URI address(InputStream told) throws Exception {
        StringBuilder text = new StringBuilder();
        Pattern serving = Pattern.compile("at (http://localhost:[0-9]+/) ");
        for (int next = told.read(); next >= 0; next = told.read()) {
            text.append((char) next);
            Matcher matcher = serving.matcher(text);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
        }
        throw new IllegalStateException("the server did not start: " + text);
    }

    private void measure(int seconds) throws Exception {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("front page", List.of(""));
        kinds.put("first query", List.of("sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8)));
        kinds.put("statements", List.of("statements"));
        System.out.printf("%-28s %10s%n", "cold, in this order", "ms");
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            System.out.printf("%-28s %10.1f%n", kind.getKey(), firstByte(kind.getValue().getFirst()));
        }
        for (String list : List.of("actors", "articles", "statements")) {
            kinds.put(list.substring(0, list.length() - 1) + " page", things(list));
        }
        for (String kind : List.of("actor page", "article page", "statement page")) {
            System.out.printf("%-28s %10.1f%n", kind, firstByte(kinds.get(kind).getLast()));
        }
        kinds.put("statements, page 100", List.of("statements?page=100"));
        kinds.put("statements, one facet", narrowed("statements"));
        kinds.put("statements, two facets", List.of("statements?act=deny&kind=Person", "statements?channel=direct&certainty=possible",
                "statements?hops=1&act=assert", "statements?source=nobody&certainty=certain"));
        kinds.put("statements, words", List.of("statements?q=harbour", "statements?q=war+peace", "statements?q=trea*",
                "statements?q=%22grain+the%22"));
        kinds.put("actors", List.of("actors"));
        kinds.put("actors, one facet", narrowed("actors"));
        kinds.put("articles", List.of("articles"));
        kinds.put("articles, one facet", narrowed("articles"));
        kinds.put("publishers", List.of("publishers"));
        kinds.put("concepts", List.of("concepts"));
        kinds.put("search", List.of("search?q=harbour", "search?q=russia", "search?q=talks+ferry", "search?q=adm*"));

        // As long as the server warms up by itself, and then until the compiler has seen all of it.
        for (int round = 0; round < 2; round++) {
            for (List<String> paths : kinds.values()) {
                load(paths, seconds / 2.0);
            }
        }
        System.out.printf("%n%-28s %10s %10s %10s %12s %10s %8s%n", "warm, " + CLIENTS + " clients", "p50 ms", "p99 ms", "max ms",
                "answers/s", "work ms", "KB");
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            double before = work();
            double[] times = load(kind.getValue(), seconds);
            System.out.printf("%-28s %10.1f %10.1f %10.1f %12.0f %10.1f %8.1f%n", kind.getKey(), times[times.length / 2],
                    times[(int) (times.length * 0.99)], times[times.length - 1], times.length / (double) seconds,
                    (work() - before) / times.length, bytes(kind.getValue().getFirst()) / 1000.0);
        }
    }

    /** Milliseconds of processor time that the server has taken: unlike the times of answers, nearly the same on a busy machine. */
    private double work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** The things on some pages of a list. */
    private List<String> things(String list) throws Exception {
        List<String> things = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            things.addAll(hrefs(list + "?page=" + page, "class=\"(?:thing|said)\" href=\"/([^\"]*)\""));
        }
        return things;
    }

    /** The values that the facets of a list offer. */
    private List<String> narrowed(String list) throws Exception {
        return hrefs(list, "<li><a href=\"/(" + list + "\\?[^\"]*)\" rel=\"nofollow\"><span>");
    }

    private List<String> hrefs(String path, String pattern) throws Exception {
        List<String> hrefs = new ArrayList<>();
        String html = CLIENT.send(request(path), BodyHandlers.ofString()).body();
        Matcher href = Pattern.compile(pattern).matcher(html);
        while (href.find()) {
            hrefs.add(href.group(1).replace("&amp;", "&"));
        }
        if (hrefs.isEmpty()) {
            throw new IllegalStateException("nothing to ask for on " + path);
        }
        return hrefs;
    }

    /** Sorted times of all answers that several clients got. */
    private double[] load(List<String> paths, double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Callable<List<Double>> client = () -> {
                    List<Double> times = new ArrayList<>();
                    do {
                        times.add(firstByte(paths.get(ThreadLocalRandom.current().nextInt(paths.size()))));
                    } while (System.nanoTime() < end);
                    return times;
                };
                running.add(clients.submit(client));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private double firstByte(String path) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<InputStream> answer = CLIENT.send(request(path), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            body.read();
            double time = (System.nanoTime() - begin) / 1e6;
            body.readAllBytes();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " for " + path);
            }
            return time;
        }
    }

    private int bytes(String path) throws Exception {
        return CLIENT.send(request(path), BodyHandlers.ofByteArray()).body().length;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path.replace("\"", "%22")))
                .header("Accept", path.startsWith("sparql") ? "application/sparql-results+json" : "text/html").build();
    }
}
