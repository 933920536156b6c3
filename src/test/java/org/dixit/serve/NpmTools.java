package org.dixit.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Foreign programs for tests, from npm packages that {@code .ci/run} installs where Maven cleans nothing away. */
final class NpmTools {

    private NpmTools() {
    }

    /** The program, on the path or among those of {@code .ci/run}. */
    static Optional<Path> find(String name) {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(home -> !home.isBlank())
                .orElse(System.getProperty("user.home") + "/.cache");
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(Stream.of(Path.of(cache, "dixit", "npm", "node_modules", ".bin")), onPath)
                .map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }
}
