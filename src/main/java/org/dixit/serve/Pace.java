package org.dixit.serve;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends requests whose body drips in, with a 408, and answers that are taken drop by drop, by closing the connection: each of them
 * holds a thread and memory. (Jetty 12 has settings of that name, which nothing in it reads.)
 */
final class Pace extends Handler.Wrapper {

    private final ConnectionSettings settings;

    Pace(ConnectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Read(request), new Written(request, response), callback);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** A request that looks at the clock whenever something of its body comes; where nothing does, the connection's idle time ends it. */
    private final class Read extends Request.Wrapper {
        private final long start = System.nanoTime();
        private long bytes;

        Read(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            if (chunk.isLast() || !settings.isTooSlow(bytes, since(start))) {
                return chunk;
            }
            chunk.release();
            HttpException.RuntimeException slow = new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408,
                    "the body came too slowly");
            fail(slow);
            return Content.Chunk.from(slow, true);
        }
    }

    private final class Written extends Response.Wrapper {
        private final EndPoint connection;
        private final Scheduler clock;
        private long start;
        private long bytes;

        Written(Request request, Response response) {
            super(request, response);
            this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
            this.clock = request.getComponents().getScheduler();
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (settings.leastRate() == 0) {
                super.write(last, content, callback);
                return;
            }
            start = start == 0 ? System.nanoTime() : start;
            bytes += content == null ? 0 : content.remaining();
            long most = settings.grace().toMillis() + bytes * 1000 / settings.leastRate();
            long left = Math.max(1, most - since(start).toMillis());
            Scheduler.Task end = clock.schedule(connection::close, left, TimeUnit.MILLISECONDS);
            super.write(last, content, Callback.from(callback, end::cancel));
        }
    }
}
