import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dixit.release.BuildProgress;
import org.dixit.release.Release;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.ReleaseSettings;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;

/**
 * How fast batches of ten names are reconciled with a release of so many actors, over HTTP, and how much memory the names take. Names
 * are made of syllables, so that many are alike; a third of the queries is misspelled, a third has its words turned round.
 * Usage: java --enable-native-access=ALL-UNNAMED -cp target/dixit.jar src/bench/ReconcileFigures.java FOLDER [ACTORS]
 */
class ReconcileFigures {

    private static final String BASE = "http://localhost:3030/";
    private static final String[] SYLLABLES = {
            "ba", "ro", "li", "mar", "ten", "sko", "vi", "del", "jan", "pe", "tru", "hal", "ne", "gor", "is",
            "la", "mu", "fre", "din", "so", "kar", "wel", "ti", "on", "es", "bru", "ma", "ste", "ry", "an"};
    private static final Random RANDOM = new Random(7);

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int actors = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        Path release = folder.resolve("release-" + actors);
        List<String> names = names(actors);
        if (!Files.exists(release)) {
            build(folder, release, names);
        }
        long before = used();
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0))) {
            HttpClient client = HttpClient.newHttpClient();
            long start = System.nanoTime();
            ask(client, server.address(), batch(names));
            OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.printf("first batch, with the index of %d actors: %.1f s, %.1f s of work since the start; memory %d MB more%n",
                    actors,
                    (System.nanoTime() - start) / 1e9, process.getProcessCpuTime() / 1e9, (used() - before) >> 20);
            List<Double> millis = new ArrayList<>();
            long worked = 0;
            for (int i = 0; i < 400; i++) {
                if (i == 200) {
                    worked = process.getProcessCpuTime();
                }
                String batch = batch(names);
                long asked = System.nanoTime();
                ask(client, server.address(), batch);
                if (i >= 200) {
                    millis.add((System.nanoTime() - asked) / 1e6);
                }
            }
            Collections.sort(millis);
            System.out.printf("batches of 10 names, warm: median %.0f ms, 95 %% under %.0f ms, all under %.0f ms; %.0f ms of work each%n",
                    millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast(),
                    (process.getProcessCpuTime() - worked) / 1e6 / millis.size());
        }
    }

    private static void ask(HttpClient client, URI address, String batch) throws Exception {
        String form = "queries=" + URLEncoder.encode(batch, StandardCharsets.UTF_8);
        var answer = client.send(HttpRequest.newBuilder(address.resolve("reconcile"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"id\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static String batch(List<String> names) {
        StringBuilder batch = new StringBuilder("{");
        for (int i = 0; i < 10; i++) {
            String name = names.get(RANDOM.nextInt(names.size()));
            String[] words = name.split(" ");
            String asked = switch (i % 3) {
                case 0 -> name;
                case 1 -> words[1] + ", " + words[0];
                default -> name.substring(0, 2) + name.substring(3);
            };
            batch.append(i == 0 ? "" : ",").append("\"q").append(i)
                    .append("\":{\"query\":\"").append(asked).append("\",\"type\":\"Person\"}");
        }
        return batch.append('}').toString();
    }

    private static List<String> names(int actors) {
        Random random = new Random(42);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            names.add(word(random) + " " + word(random));
        }
        return names;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void build(Path folder, Path release, List<String> names) throws Exception {
        Path quads = folder.resolve("actors.nq.gz");
        Random random = new Random(1);
        try (BufferedWriter out = new BufferedWriter(new java.io.OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(quads)),
                StandardCharsets.UTF_8))) {
            String graph = "<" + BASE + "graph/actors> .\n";
            for (int i = 0; i < names.size(); i++) {
                String actor = "<" + BASE + "actor/person-" + i + "> ";
                String name = names.get(i);
                out.write(actor + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/dixit#Person> " + graph);
                out.write(actor + "<http://www.w3.org/2000/01/rdf-schema#label> \"" + name + "\"@en " + graph);
                String last = name.substring(name.indexOf(' ') + 1);
                out.write(actor + "<http://www.w3.org/2004/02/skos/core#altLabel> \"" + last + "\" " + graph);
                for (int role = 0; role < 1 + random.nextInt(3); role++) {
                    String holding = "<" + BASE + "role/" + i + "-" + role + "> ";
                    out.write(holding + "<https://w3id.org/dixit#holder> " + actor + graph);
                    out.write(holding + "<https://w3id.org/dixit#roleLabel> \"minister of " + name + "\"@en " + graph);
                }
                for (int said = 0; said < 1 + random.nextInt(4); said++) {
                    out.write("<" + BASE + "statement/" + i + "-" + said + "> <https://w3id.org/dixit#speaker> " + actor + graph);
                }
            }
        }
        ReleaseSettings settings = new ReleaseSettings(BASE, "1.0", Instant.parse("2026-01-01T00:00:00Z"), "0.1.0", "rules",
                ReleaseSettings.DEFAULT_TITLE);
        try (ReleaseBuilder builder = ReleaseBuilder.to(release, settings, BuildProgress.UNWATCHED)) {
            builder.add(quads);
            builder.finish();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
