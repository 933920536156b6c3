package org.dixit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from a failure that the disk took no more, whatever the library that wrote to it made of that. */
final class FullDisk {

    /** What systems say: Linux and macOS, their quotas and limits of a file's size, Windows. */
    private static final List<String> SAYINGS = List.of("no space left on device", "disk quota exceeded", "file too large",
            "not enough space on the disk");

    /** Causes may point at each other. */
    private static final int DEEPEST = 20;

    private FullDisk() {
    }

    /** What to tell people, if that was it. */
    static Optional<String> message(Throwable fault) {
        @Nullable Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String said = String.valueOf(cause.getMessage());
            if ((cause instanceof IOException || cause instanceof RuntimeException)
                    && SAYINGS.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains)) {
                return Optional.of("[disk] it takes no more (" + said.replaceFirst("^[a-zA-Z.]+Exception: ", "")
                        + "); free space, or write to another one, and do it again; what stood at the place before is untouched");
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
