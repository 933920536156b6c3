package org.dixit.cli;

import java.time.Duration;
import java.util.List;
import org.dixit.article.InputException;
import org.dixit.serve.ClientLimits;
import org.dixit.serve.QueryLimits;
import org.dixit.serve.RequestLimits;
import org.dixit.serve.ServerSettings;
import org.dixit.serve.TrustedProxies;
import picocli.CommandLine.Option;

/** What queries, requests and clients are granted. Answers tell the limits, and name the option of one that was reached. */
final class LimitOptions {

    private static final int KILO = 1024;

    @Option(names = "--query-time", paramLabel = "SECONDS", defaultValue = "30",
            description = "After how many seconds a query is stopped (default: ${DEFAULT-VALUE}).")
    private double querySeconds = 30;

    @Option(names = "--first-row-time", paramLabel = "SECONDS", defaultValue = "20",
            description = "After how many seconds a query is stopped that has found nothing yet (default: ${DEFAULT-VALUE}).")
    private double firstRowSeconds = 20;

    @Option(names = "--most-rows", paramLabel = "N", defaultValue = "100000",
            description = "After how many rows or triples an answer is cut, which it says (default: ${DEFAULT-VALUE}).")
    private int mostRows = 100_000;

    @Option(names = "--answer-memory", paramLabel = "MB", defaultValue = "128",
            description = "How many megabytes are kept of one answer before it is cut; never more than an eighth of the process's memory "
                + "(default: ${DEFAULT-VALUE}).")
    private int answerMegabytes = 128;

    @Option(names = "--query-length", paramLabel = "KB", defaultValue = "256",
            description = "How long a query may be, in kilobytes (default: ${DEFAULT-VALUE}).")
    private int queryKilobytes = 256;

    @Option(names = "--queries-at-once", paramLabel = "N", defaultValue = "5",
            description = "How many queries of one client are answered at once; 0 for any number (default: ${DEFAULT-VALUE}).")
    private int queriesAtOnce = 5;

    @Option(names = "--requests-at-once", paramLabel = "N", defaultValue = "40",
            description = "How many requests of any kind; 0 for any number (default: ${DEFAULT-VALUE}).")
    private int requestsAtOnce = 40;

    @Option(names = "--requests-per-minute", paramLabel = "N", defaultValue = "1200",
            description = "How many requests of one client are answered in a minute; 0 for any number (default: ${DEFAULT-VALUE}).")
    private int requestsPerMinute = 1_200;

    @Option(names = "--processing-per-minute", paramLabel = "SECONDS", defaultValue = "60",
            description = "How many seconds the answers to one client may take together in a minute; 0 for any number "
                + "(default: ${DEFAULT-VALUE}).")
    private int processingPerMinute = 60;

    @Option(names = "--url-length", paramLabel = "KB", defaultValue = "32",
            description = "How long an address may be, in kilobytes (default: ${DEFAULT-VALUE}).")
    private int urlKilobytes = 32;

    @Option(names = "--header-length", paramLabel = "KB", defaultValue = "16",
            description = "How long all headers of a request may be together, in kilobytes (default: ${DEFAULT-VALUE}).")
    private int headerKilobytes = 16;

    @Option(names = "--body-length", paramLabel = "KB", defaultValue = "1024",
            description = "How long the body of a request may be, in kilobytes (default: ${DEFAULT-VALUE}).")
    private int bodyKilobytes = 1024;

    @Option(names = "--trusted-proxy", paramLabel = "ADDRESS", split = ",",
            description = "Whose X-Forwarded-For tells who the client is: an IP address or a range such as 10.0.0.0/8. Name the proxy that "
                + "stands in front of the server; without it all of its visitors are one client.")
    private List<String> proxies = List.of();

    /** Checks the options, so that a mistake shows before a long build. */
    ServerSettings applied(ServerSettings settings) throws InputException {
        try {
            return settings
                    .withQuery(new QueryLimits(seconds(firstRowSeconds), seconds(querySeconds), mostRows, bytes(queryKilobytes),
                            (long) answerMegabytes * KILO * KILO))
                    .withRequest(new RequestLimits(bytes(urlKilobytes), bytes(headerKilobytes), bytes(bodyKilobytes)))
                    .withClient(new ClientLimits(queriesAtOnce, requestsAtOnce, requestsPerMinute, processingPerMinute))
                    .withProxies(TrustedProxies.of(proxies));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new InputException("--query-time … --trusted-proxy", wrong.getMessage() + "; correct the option");
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static int bytes(int kilobytes) {
        return Math.multiplyExact(kilobytes, KILO);
    }
}
