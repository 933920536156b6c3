package org.dixit.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON for each request, written beside answering: neither a slow disk nor a full one holds an answer up. What then
 * cannot be written is counted and lost.
 */
final class AccessLog implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final byte[] END = {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final OutputStream out;
    private final Thread writer;

    private AccessLog(OutputStream out) {
        this.out = out;
        this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::write);
    }

    /**
     * @param file that lines are added to, or {@value Operation#STANDARD_OUTPUT}
     * @throws IOException where the file cannot be written to
     */
    static AccessLog to(String file) throws IOException {
        if (file.equals(Operation.STANDARD_OUTPUT)) {
            return new AccessLog(new FileOutputStream(FileDescriptor.out));
        }
        try {
            return new AccessLog(Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new IOException("[" + file + "] the access log cannot be written there (" + e
                    + "); name another file with --access-log", e);
        }
    }

    /** @param fields by name, in their order; those without a value are left out */
    void add(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null);
        try {
            if (!waiting.offer((JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8))) {
                lost.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException("strings and numbers can be written", e);
        }
    }

    long lost() {
        return lost.get();
    }

    private void write() {
        try {
            for (byte[] line = waiting.take(); line != END; line = waiting.take()) {
                try {
                    // Each line at once, so that none is ever in two parts for those who follow the file.
                    out.write(line);
                } catch (IOException full) {
                    lost.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what waits. */
    @Override
    public void close() throws IOException {
        try {
            waiting.put(END);
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!(out instanceof FileOutputStream)) {
            out.close();
        }
    }
}
