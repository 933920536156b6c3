package org.dixit.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.dixit.article.InputException;
import org.dixit.rdf.Prefixes;
import org.dixit.rdf.UnionDataset;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a file, a release or an endpoint, each time over the union of all graphs. */
@Command(name = "query", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Asks a SPARQL query of a file, a release or an endpoint. The graphs are seen as one, so a first query needs no "
            + "GRAPH; the prefixes that the dataset uses need not be declared.", "",
            "Example: dixit query 'SELECT ?name (COUNT(*) AS ?n) { ?s dixit:speaker/rdfs:label ?name } GROUP BY ?name ORDER BY DESC(?n)'"})
final class QueryCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup
    private final Where where = new Where();

    @Option(names = "--results", paramLabel = "FORM", defaultValue = "table",
            description = "table, csv, tsv, json or xml (default: ${DEFAULT-VALUE}).")
    private ResultForm form = ResultForm.TABLE;

    @Option(names = {"-f", "--file"}, paramLabel = "FILE", description = "Read the query from this file.")
    private @Nullable Path file;

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "The query, where no file is given.")
    private @Nullable String text;

    /** What is asked; at most one of them. */
    static final class Where {

        @Option(names = "--data", paramLabel = "FILE", description = "Ask this file: .nq, .trig, .ttl, .jsonld, each also .gz.")
        private @Nullable Path data;

        @Option(names = "--release", paramLabel = "DIR", description = "Ask this release (default: " + ReleaseOption.DEFAULT + ").")
        private Path release = Path.of(ReleaseOption.DEFAULT);

        @Option(names = "--endpoint", paramLabel = "URL", description = "Ask this SPARQL endpoint.")
        private @Nullable String endpoint;
    }

    QueryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Query query = parsed();
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        if (where.endpoint != null) {
            try (QueryExec execution = QueryExecHTTP.service(where.endpoint).query(query).build()) {
                return answer(query, execution);
            } catch (QueryExceptionHTTP refused) {
                throw new InputException(where.endpoint, "the endpoint gave no answer (" + refused.getMessage()
                        + "); check its address and the query");
            }
        }
        if (where.data != null) {
            return answer(query, UnionDataset.read(where.data));
        }
        try (Release release = Release.open(where.release)) {
            return answer(query, release.dataset());
        }
    }

    private int answer(Query query, DatasetGraph dataset) {
        return Reading.from(dataset, () -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                return answer(query, execution);
            }
        });
    }

    private int answer(Query query, QueryExec execution) {
        if (query.isAskType()) {
            form.write(execution.ask(), streams.out());
        } else if (query.isConstructType()) {
            form.write(execution.construct(), streams.out());
        } else if (query.isDescribeType()) {
            form.write(execution.describe(), streams.out());
        } else {
            form.write(ResultSet.adapt(execution.select()), streams.out());
        }
        streams.out().flush();
        return ExitCode.DONE;
    }

    private Query parsed() throws IOException, InputException {
        if ((file == null) == (text == null)) {
            throw new InputException("query", "give either the query itself or a file with -f");
        }
        String source = file == null ? text : read(file);
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.all());
        try {
            return QueryFactory.parse(query, source, null, Syntax.syntaxARQ);
        } catch (QueryException wrong) {
            throw new InputException(file == null ? "query" : file.toString(), wrong.getMessage().strip() + "; correct the query");
        }
    }

    private static String read(Path file) throws IOException, InputException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new InputException(file.toString(), "is not text in UTF-8; give a file with a SPARQL query");
        }
    }
}
