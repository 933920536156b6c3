package org.dixit.cli;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands, giving those that take {@link Streams} the ones of this run. */
final class CommandFactory implements CommandLine.IFactory {

    private final Streams streams;

    CommandFactory(PrintStream out, PrintStream err) {
        this.streams = new Streams(out, err);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Streams.class) {
                return type.cast(constructor.newInstance(streams));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
