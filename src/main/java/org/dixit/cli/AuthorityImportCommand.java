package org.dixit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dixit.article.InputException;
import org.dixit.article.Unpacked;
import org.dixit.authority.ActorClasses;
import org.dixit.authority.AnswerRecords;
import org.dixit.authority.AuthorityImport;
import org.dixit.authority.AuthorityIndex;
import org.dixit.authority.CsvRecords;
import org.dixit.authority.ImportField;
import org.dixit.authority.TripleRecords;
import org.dixit.authority.WikidataRecords;
import org.dixit.rdf.PlainTriples;
import org.dixit.rdf.SelectRows;
import org.dixit.rdf.WholeOutput;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an authority file of tables, Wikidata, RDF or a SPARQL endpoint. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Makes a file of known actors for --authority. A bad row is told and left out, the others go on.", "",
            "Examples:",
            "  dixit authority import members.csv -o members.tsv --type person --column name=full_name",
            "  dixit authority import dump.json.gz more.nt -o actors.tsv",
            "  dixit authority import --endpoint http://localhost:3030/sparql --query actors.rq -o actors.tsv"})
final class AuthorityImportCommand implements Callable<Integer> {

    private static final int MOST_PROBLEMS = 20;

    private final Streams streams;

    @Parameters(arity = "0..*", paramLabel = "FILE",
            description = "Tables (.csv, .tsv), Wikidata's JSON (.json, .jsonl, .ndjson: dumps, answers of wbgetentities), RDF (.nt, "
                    + ".nq, .ttl, .trig, .jsonld, .rdf), each also .gz.")
    private List<Path> files = new ArrayList<>();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT",
            description = "The authority file. It appears whole or not at all.")
    private Path output = Path.of("actors.tsv");

    @Option(names = "--column", paramLabel = "FIELD=COLUMN",
            description = "Which column of tables holds what, where its name does not tell: id, name, aliases, type, country, offices, "
                    + "hosts, demonyms, wikidata, wikipedia or same_as; can be given several times.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--type", paramLabel = "KIND",
            description = "What those are of which the data do not tell it: person, organization, state or media.")
    private @Nullable String type;

    @Option(names = "--class", paramLabel = "CLASS=KIND",
            description = "What is of this class (a Wikidata item or an address) is a person, organization, state or media; can be given "
                    + "several times.")
    private Map<String, String> classes = new LinkedHashMap<>();

    @Option(names = "--language", paramLabel = "CODE", defaultValue = "en",
            description = "Of the names in Wikidata and RDF (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Ask this SPARQL endpoint, with --query.")
    private @Nullable String endpoint;

    @Option(names = "--query", paramLabel = "FILE",
            description = "A SELECT query whose variables are named as columns: ?id ?name ?alias ?type ?country ?office ?website and so "
                    + "on. Rows with one ?id tell of one actor.")
    private @Nullable Path query;

    @Mixin
    private TalkOptions talk = new TalkOptions();

    AuthorityImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        if (files.isEmpty() && endpoint == null || (endpoint == null) != (query == null)) {
            throw new InputException("authority import", "give files, or --endpoint with --query");
        }
        ActorClasses known = ActorClasses.load();
        for (Map.Entry<String, String> one : classes.entrySet()) {
            known.add(one.getKey(), one.getValue());
        }
        AuthorityImport actors = new AuthorityImport(AuthorityIndex.load(), known, type == null ? null : kind(type));
        Map<ImportField, String> fields = fields();
        for (Path file : files) {
            read(file, fields, actors);
        }
        if (endpoint != null && query != null) {
            AnswerRecords answer = new AnswerRecords(endpoint, actors);
            SelectRows.ask(endpoint, query.toString(), text(query), answer::row);
        }
        List<String> lines = actors.lines();
        if (actors.counts().isEmpty()) {
            tell(actors);
            throw new InputException(output.toString(), "there is no actor to write; see what was left out, and give a column type, --type "
                    + "or --class");
        }
        try (WholeOutput whole = WholeOutput.file(output)) {
            Files.writeString(whole.path(), String.join("\n", lines) + "\n");
            whole.commit();
        }
        tell(actors);
        if (!talk.quiet()) {
            streams.err().println(summary(actors));
        }
        return actors.problems().isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private static ActorType kind(String word) throws InputException {
        return ActorClasses.ofWord(word).orElseThrow(() -> new InputException("--type " + word,
                "there is no such kind of actor; say person, organization, state or media"));
    }

    private Map<ImportField, String> fields() throws InputException {
        Map<ImportField, String> fields = new EnumMap<>(ImportField.class);
        for (Map.Entry<String, String> column : columns.entrySet()) {
            fields.put(ImportField.ofColumn(column.getKey()).orElseThrow(() -> new InputException("--column " + column.getKey() + "="
                    + column.getValue(), "there is no such field; see dixit authority import --help")), column.getValue());
        }
        return fields;
    }

    private void read(Path file, Map<ImportField, String> fields, AuthorityImport actors) throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "there is no such file; check the path");
        }
        String name = file.toString();
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        try (Reader in = reader(file)) {
            switch (plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "csv", "tsv" -> CsvRecords.read(name, in, fields, actors);
                case "json", "jsonl", "ndjson" -> WikidataRecords.read(name, in, language, actors);
                default -> {
                    TripleRecords triples = new TripleRecords(name, language, actors);
                    PlainTriples.read(plain, in, new Triples(name, triples, actors));
                    triples.finish();
                }
            }
        } catch (CharacterCodingException notText) {
            throw new InputException(name, "is not text in UTF-8; convert it");
        }
    }

    private static Reader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Unpacked.open(file), StandardCharsets.UTF_8.newDecoder()));
    }

    private static String text(Path file) throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "there is no such file; check the path");
        }
        return Files.readString(file);
    }

    /** Joins the room that reads RDF to the one that knows actors. */
    private record Triples(String file, TripleRecords records, AuthorityImport actors) implements PlainTriples.Sink {

        @Override
        public void triple(String subject, String predicate, String object, String language) {
            records.triple(subject, predicate, object, language);
        }

        @Override
        public void badLine(int number, String why) {
            actors.problem(file + ", line " + number, "is no triple (" + why + ")");
        }
    }

    private void tell(AuthorityImport actors) {
        List<String> problems = actors.problems();
        problems.stream().limit(MOST_PROBLEMS).forEach(streams.err()::println);
        if (problems.size() > MOST_PROBLEMS) {
            streams.err().println("and " + (problems.size() - MOST_PROBLEMS) + " more of these");
        }
        if (!talk.quiet()) {
            actors.notes().forEach(streams.err()::println);
        }
    }

    private String summary(AuthorityImport actors) {
        String kinds = actors.counts().entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (kind.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        int sum = actors.counts().values().stream().mapToInt(Integer::intValue).sum();
        return output + ": " + sum + (sum == 1 ? " actor (" : " actors (") + kinds + ")"
                + (actors.problems().isEmpty() ? "" : "; " + actors.problems().size() + " left out");
    }
}
