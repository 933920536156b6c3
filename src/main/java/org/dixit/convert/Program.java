package org.dixit.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the program knows of itself. */
public final class Program {

    private static final String VERSION = read();

    private Program() {
    }

    /** The version that the build gave it. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/org/dixit/program.properties")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks program.properties");
            }
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.getProperty("version");
    }
}
