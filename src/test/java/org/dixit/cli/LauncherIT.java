package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the packaged jar, as a user starts them. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("dixit").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void startsTheProgram() throws Exception {
        Ran ran = run(folder, Map.of(), LAUNCHER.toString(), "--version");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("dixit ");
    }

    @Test
    void startsFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("said"), LAUNCHER);
        Files.writeString(folder.resolve("a.txt"), "\"The dam holds,\" said Anna Berg.\n");
        Ran ran = run(folder, Map.of(), link.toString(), "convert", "a.txt");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Anna Berg");
    }

    @Test
    void writesUtf8WhateverTheLocale() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "«Il fait beau», said Zoë Müller 🙂.\n");
        Ran ran = run(folder, Map.of("LC_ALL", "C"), LAUNCHER.toString(), "convert", "a.txt", "--text", "full");
        assertThat(ran.out()).contains("Zoë Müller 🙂");
    }

    @Test
    void saysPlainlyThatThereIsNoJava() throws Exception {
        // A copy that looks for Java where there is none, with the tools that it needs and no others.
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "ls", "sort", "sed", "head", "find", "env")) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        Path copy = folder.resolve("dixit");
        Files.writeString(copy, Files.readString(LAUNCHER).replaceAll("(?m)(ls -d )/[^|]*?2>", "$1/nowhere/*/bin/java 2>"));
        Map<String, String> settings = Map.of("PATH", tools.toString(), "JAVA_HOME", "");
        Ran ran = run(folder, settings, tools.resolve("bash").toString(), copy.toString(), "--version");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("dixit: no Java 21 or newer found (looked at JAVA_HOME, PATH").contains("install a JDK 21");
    }

    private static Ran run(Path folder, Map<String, String> settings, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
        return new Ran(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
