package org.dixit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import org.dixit.article.InputException;
import org.dixit.serve.Operation;
import picocli.CommandLine.Option;

/** The administration of a server that runs on this machine. */
final class AdminOption {

    @Option(names = "--admin-port", paramLabel = "N", defaultValue = "" + Operation.DEFAULT_ADMIN_PORT,
            description = "Where the server's administration listens (default: ${DEFAULT-VALUE}).")
    private int port = Operation.DEFAULT_ADMIN_PORT;

    String address() {
        return "http://localhost:" + port + "/";
    }

    /**
     * Tells the server to do something.
     *
     * @param command {@code reload} or {@code rollback}
     * @return its answer; nothing where no server listens
     * @throws InputException where the server refuses, in its words
     */
    Optional<JsonNode> tell(String command) throws IOException, InputException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address() + command).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setConnectTimeout(10_000);
        int status;
        try {
            status = connection.getResponseCode();
        } catch (ConnectException nobody) {
            return Optional.empty();
        }
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            JsonNode answer = JsonMapper.builder().build().readTree(in == null ? InputStream.nullInputStream() : in);
            if (status == 200) {
                return Optional.of(answer);
            }
            throw new InputException(address() + command, answer.path("detail").asText("no administration of Dixit listens there")
                    + " (status " + status + "); the release that was served goes on");
        } catch (JsonProcessingException e) {
            throw new InputException(address() + command, "answers, but not as the administration of Dixit does (status " + status
                    + "); give its --admin-port");
        }
    }
}
