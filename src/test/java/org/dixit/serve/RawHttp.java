package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends bytes as they are to a server, which no HTTP client would, and reads what comes back until the server closes. */
record RawHttp(URI server) {

    /** Far more than any machine needs, so that only what hangs takes so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What came back.
     *
     * @param closed whether the server closed the connection
     */
    record Answer(String text, boolean closed) {

        /** The statuses of all answers on the connection. */
        List<Integer> statuses() {
            List<Integer> statuses = new ArrayList<>();
            var found = Pattern.compile("HTTP/1\\.[01] (\\d{3})").matcher(text);
            while (found.find()) {
                statuses.add(Integer.parseInt(found.group(1)));
            }
            return statuses;
        }

        /** Of the first answer that is not an interim one; 0 where there is none. */
        int status() {
            return statuses().stream().filter(status -> status >= 200).findFirst().orElse(0);
        }

        /** Of the first answer that is not an interim one ("100 Continue"). */
        String head() {
            int start = text.startsWith("HTTP/1.1 1") ? text.indexOf("\r\n\r\n") + 4 : 0;
            int end = text.indexOf("\r\n\r\n", start);
            return end < 0 ? text.substring(start) : text.substring(start, end);
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        /** The values of a header in the first answer. */
        List<String> header(String name) {
            String beginning = name.toLowerCase(Locale.ROOT) + ":";
            return head().lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).strip()).toList();
        }
    }

    /** Sends a whole request without a body, the last on its connection; its lines end as HTTP wants. */
    Answer lines(String... lines) throws IOException {
        return send((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), false);
    }

    /** Sends bytes, written as ISO 8859-1, and nothing more. */
    Answer send(String bytes) throws IOException {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    /** @param end whether to tell the server that nothing more comes, so that it does not wait for the rest of a request */
    Answer send(byte[] bytes, boolean end) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (IOException refusedBeforeItWasSentWhole) {
                // What was answered is still there to be read.
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        boolean closed = true;
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            closed = false;
        } catch (IOException reset) {
            // Closed with something unread; what came before counts.
        }
        return new Answer(answer.toString(StandardCharsets.ISO_8859_1), closed);
    }
}
