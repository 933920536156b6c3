package org.dixit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dixit.article.ArticleFiles;
import org.dixit.article.InputException;
import org.dixit.authority.ActorClasses;
import org.dixit.authority.AuthorityImport;
import org.dixit.authority.AuthorityIndex;
import org.dixit.authority.CsvRecords;
import org.dixit.authority.WikidataRecords;
import org.dixit.convert.ArticleConverter;
import org.dixit.convert.ArticleSource;
import org.dixit.convert.Conversion;
import org.dixit.convert.ConversionSettings;
import org.dixit.convert.ExtractorChoice;
import org.dixit.evaluate.FacetGold;
import org.dixit.evaluate.NamesFile;
import org.dixit.evaluate.RoleGold;
import org.dixit.evaluate.SpeakerGold;
import org.dixit.evaluate.StandoffReader;
import org.dixit.evaluate.UnitsFile;
import org.dixit.rdf.Corrections;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.PlainTriples;
import org.dixit.rdf.TextLevel;
import org.dixit.rdf.UnionDataset;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files, mangled in thousands of ways, for every reader: each is read or refused in a sentence. Nothing hangs, no reader fails, and no
 * message holds a trace of the program's inside. A failure names its seed: {@link Mangling} makes the same bytes of it again.
 */
class HostileInputTest {

    /** Of processor time, far above what any input of these takes; the clock would also count what other programs take. */
    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(60);

    /** By the clock, for a reader that waits for ever. */
    private static final int LOOKS_A_SECOND_APART = 1_200;

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final AtomicReference<Thread> READER = new AtomicReference<>();
    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        READER.set(thread);
        return thread;
    });

    @TempDir
    private Path folder;

    /** Reads bytes, and gives back why it refused them if it did. */
    private interface Reading {
        Optional<String> refusal(String name, byte[] bytes) throws Exception;
    }

    /** One that throws. */
    private interface Throwing {
        void read(Path file, Reader text) throws IOException, InputException;
    }

    @AfterAll
    static void stop() {
        WORKER.shutdownNow();
    }

    @Test
    void articlesBecomeDataOrAreRejected() throws Exception {
        articles(60);
    }

    @Tag("long")
    @Test
    void tenThousandArticlesBecomeDataOrAreRejected() throws Exception {
        articles(10_000);
    }

    @Test
    void otherFilesAreReadOrRefused() throws Exception {
        others(25);
    }

    @Tag("long")
    @Test
    void tenThousandOtherFilesAreReadOrRefused() throws Exception {
        others(1_000);
    }

    private void articles(int times) throws Exception {
        ArticleConverter converter = new ConversionSettings(ConversionSettings.DEFAULT_BASE, TextLevel.FULL, ExtractorChoice.RULES, 0,
                10_000_000, null).converter();
        List<byte[]> good = new ArrayList<>();
        for (Path file : ArticleFiles.under(Path.of("data/articles"))) {
            good.add(Files.readAllBytes(file));
        }
        String[] names = {"a.txt", "a.md", "a.html", "standard input"};
        for (int seed = 0; seed < times; seed++) {
            check("article", names[seed % names.length], seed, good, (name, bytes) ->
                    converter.convert(ArticleSource.of(name, bytes)) instanceof Conversion.Rejected no
                            ? Optional.of(no.ourFault() ? "FAILED " + no.message() : no.message()) : Optional.empty());
        }
    }

    private void others(int times) throws Exception {
        IriScheme iris = new IriScheme(ConversionSettings.DEFAULT_BASE);
        Path release = SampleQuads.release(folder.resolve("release"));
        String units = "{\"id\":\"a\",\"tokens\":[\"He\",\"said\",\"so\"],\"labels\":[\"B-source\",\"B-cue\",\"O\"]}\n";
        String wikidata = "[\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"A\"}},\"claims\":{\"P31\":[{\"rank\":\"normal\",\"mainsnak\":"
                + "{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}},\n{\"id\":\"Q2\",\"labels\":{\"en\":{\"value\":\"B\"}}}\n]\n";
        String text = "Ada Lind said that the harbour is open. “It is,” she said.";
        Map<String, Throwing> readers = Map.ofEntries(
                Map.entry("csv", (file, in) -> CsvRecords.read("a.csv", in, Map.of(), actors())),
                Map.entry("json", (file, in) -> WikidataRecords.read("a.json", in, "en", actors())),
                Map.entry("nt", (file, in) -> PlainTriples.read("a.nt", in, unseen())),
                Map.entry("ttl", (file, in) -> PlainTriples.read("a.ttl", in, unseen())),
                Map.entry("rdf", (file, in) -> UnionDataset.read(file)),
                Map.entry("trig", (file, in) -> UnionDataset.read(file)),
                Map.entry("jsonld", (file, in) -> UnionDataset.read(file)),
                Map.entry("corrections.ttl", (file, in) -> Corrections.read(file, iris, id -> Optional.empty())),
                Map.entry("ann", (file, in) -> StandoffReader.read(file, text)),
                Map.entry("jsonl", (file, in) -> UnitsFile.open(file)),
                Map.entry("conll", (file, in) -> NamesFile.read(file)),
                Map.entry("speakers.tsv", (file, in) -> SpeakerGold.open(file)),
                Map.entry("facets.tsv", (file, in) -> FacetGold.read(file)),
                Map.entry("roles.tsv", (file, in) -> RoleGold.read(file)),
                Map.entry("manifest.json", (file, in) -> checkWith(file, release, "manifest.json")),
                Map.entry("inventory.json", (file, in) -> checkWith(file, release, "data/inventory.json")));
        Map<String, List<byte[]>> good = Map.ofEntries(
                Map.entry("csv", List.of("name,aliases,type\nAda Lind,A. Lind|Ada,person\n\"B, C\",,state\n".getBytes(UTF_8))),
                Map.entry("json", List.of(wikidata.getBytes(UTF_8))),
                Map.entry("nt",
                        List.of("<http://a/x> <http://www.w3.org/2000/01/rdf-schema#label> \"X\"@en .\n".repeat(9).getBytes(UTF_8))),
                Map.entry("ttl", files("ontology/examples", ".ttl")),
                Map.entry("rdf", List.of(("<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                        + "xmlns:a=\"http://a/\"><rdf:Description rdf:about=\"http://a/x\"><a:b>c</a:b></rdf:Description>"
                        + "</rdf:RDF>").getBytes(UTF_8))),
                Map.entry("trig", files("ontology/examples", ".trig")),
                Map.entry("jsonld", files("ontology/examples", ".jsonld")),
                Map.entry("corrections.ttl", List.of(Files.readAllBytes(Path.of("data/corrections.ttl")))),
                Map.entry("ann", files("data/gold", ".ann")),
                Map.entry("jsonl", List.of(units.repeat(3).getBytes(UTF_8))),
                Map.entry("conll", List.of("Ada B-person\nLind I-person\nspoke O\n\nNobody O\n".repeat(3).getBytes(UTF_8))),
                Map.entry("speakers.tsv", List.of(marks("data/gold/speakers.tsv"))),
                Map.entry("facets.tsv", List.of(marks("data/gold/facets.tsv"))),
                Map.entry("roles.tsv", List.of(marks("data/gold/roles.tsv"))),
                Map.entry("manifest.json", List.of(Files.readAllBytes(release.resolve("manifest.json")))),
                Map.entry("inventory.json", List.of(Files.readAllBytes(release.resolve("data/inventory.json")))));
        for (Map.Entry<String, Throwing> reader : readers.entrySet()) {
            List<byte[]> files = good.get(reader.getKey());
            for (int seed = 0; seed < times && !files.isEmpty(); seed++) {
                Path file = folder.resolve("a." + reader.getKey());
                check(reader.getKey(), file.toString(), seed, files, (name, bytes) -> {
                    Files.write(file, bytes);
                    try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8)) {
                        reader.getValue().read(file, in);
                        return Optional.empty();
                    } catch (InputException refused) {
                        return Optional.of(refused.getMessage());
                    }
                });
            }
        }
    }

    private static void check(String kind, String name, int seed, List<byte[]> good, Reading reading) throws Exception {
        byte[] bytes = new Mangling(seed).of(good);
        String which = kind + " " + seed;
        try {
            patiently(WORKER.submit(() -> reading.refusal(name, bytes)), which).ifPresent(message -> assertThat(message).as(which)
                    .matches("(?s)\\[.+] .+").doesNotStartWith("FAILED").doesNotContain("\tat ", "Exception", "Error:"));
        } catch (ExecutionException failed) {
            throw new AssertionError(which + " makes the reader fail: " + failed.getCause(), failed.getCause());
        }
    }

    private static Optional<String> patiently(Future<Optional<String>> reading, String which) throws Exception {
        Thread reader = READER.get();
        long before = TIMES.getThreadCpuTime(reader.threadId());
        for (int look = 0; look < LOOKS_A_SECOND_APART; look++) {
            try {
                return reading.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                if (TIMES.getThreadCpuTime(reader.threadId()) - before > PATIENCE_NANOSECONDS) {
                    break;
                }
            }
        }
        throw new AssertionError(which + " hangs, somewhere in " + Stream.of(reader.getStackTrace()).limit(40)
                .map(StackTraceElement::toString).collect(Collectors.joining("\n")));
    }

    /** Looks at a release one of whose own lists is this file. */
    private static void checkWith(Path file, Path release, String list) throws IOException, InputException {
        byte[] good = Files.readAllBytes(release.resolve(list));
        Files.copy(file, release.resolve(list), StandardCopyOption.REPLACE_EXISTING);
        try {
            Release.check(release);
        } finally {
            Files.write(release.resolve(list), good);
        }
    }

    /** A gold file without what it says to people, so that what is mangled is what is read. */
    private static byte[] marks(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> !line.startsWith("#")).limit(40).collect(Collectors.joining("\n")).getBytes(UTF_8);
        }
    }

    private static AuthorityImport actors() throws IOException, InputException {
        return new AuthorityImport(AuthorityIndex.load(), ActorClasses.load(), null);
    }

    private static PlainTriples.Sink unseen() {
        return new PlainTriples.Sink() {
            @Override
            public void triple(String subject, String predicate, String object, String language) {
                assertThat(subject).isNotEmpty();
            }

            @Override
            public void badLine(int number, String why) {
                assertThat(why).isNotBlank().doesNotContain("\tat ");
            }
        };
    }

    private static List<byte[]> files(String folder, String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            for (Path file : walk.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }
}
