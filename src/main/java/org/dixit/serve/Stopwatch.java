package org.dixit.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Tells how long an answer took the server: all the time until its first byte, since answers are found whole, and after that what the
 * thread has worked. A client that reads slowly is not charged for waiting.
 */
final class Stopwatch extends HttpServletResponseWrapper {

    private final long start = System.nanoTime();
    private long found;
    private long worked;

    Stopwatch(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (found == 0) {
            found = System.nanoTime();
            worked = processor();
        }
        return super.getOutputStream();
    }

    Duration spent() {
        return Duration.ofNanos(found == 0 ? System.nanoTime() - start : found - start + Math.max(0, processor() - worked));
    }

    private static long processor() {
        return Thread.currentThread().isVirtual() ? 0 : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
