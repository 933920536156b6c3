package org.dixit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the house that a program can check. Every failure names the places: {@code file:line}. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_FILE = 350;

    private static final String DECLARATION = "(?:(?:protected|private|static|abstract|final|sealed|non-sealed) )*"
            + "(?:class|record|interface|enum|@interface) (\\w+)";
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public " + DECLARATION);
    private static final Pattern TYPE = Pattern.compile("^\\s*(?:public )?" + DECLARATION);
    private static final Pattern VAGUE_NAME = Pattern.compile("\\w*(?:Impl|Base|Helper|Utils|Manager)");

    private record Source(Path file, String text) {

        static List<Source> under(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(".java")).sorted().map(Source::read).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Source read(Path file) {
            try {
                return new Source(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> linesThat(Predicate<String> offend) {
            List<String> lines = text.lines().toList();
            return IntStream.range(0, lines.size()).filter(i -> offend.test(lines.get(i)))
                    .mapToObj(i -> file + ":" + (i + 1)).toList();
        }

        String at(int offset) {
            return file + ":" + (1 + text.substring(0, offset).chars().filter(c -> c == '\n').count());
        }

        boolean isPackageInfo() {
            return file.endsWith("package-info.java");
        }
    }

    @Test
    void noLineIsTooLong() {
        assertNone("lines over " + LONGEST_LINE + " characters", everywhere(),
                source -> source.linesThat(line -> line.codePointCount(0, line.length()) > LONGEST_LINE));
    }

    @Test
    void noLineHasATab() {
        assertNone("lines with a tab", everywhere(), source -> source.linesThat(line -> line.contains("\t")));
    }

    @Test
    void everyFileEndsWithALineFeed() {
        assertNone("files that do not end with a line feed", everywhere(),
                source -> source.text.endsWith("\n") ? List.of() : List.of(source.at(source.text.length())));
    }

    @Test
    void noFileIsTooLong() {
        assertNone("files over " + LONGEST_FILE + " lines; split them by concept", Source.under(MAIN), source -> {
            long lines = source.text.lines().count();
            return lines > LONGEST_FILE ? List.of(source.file + ":" + lines) : List.of();
        });
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertNone("public types without Javadoc", Source.under(MAIN), source -> {
            Matcher type = PUBLIC_TYPE.matcher(source.text);
            return type.find() && !hasJavadocBefore(type.start(), source.text) ? List.of(source.at(type.start())) : List.of();
        });
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<Source> sources = Source.under(MAIN);
        List<Path> described = sources.stream().filter(Source::isPackageInfo)
                .filter(source -> source.text.startsWith("/**") && source.text.contains("\n@NullMarked\n"))
                .map(source -> source.file.getParent()).toList();
        assertThat(sources.stream().map(source -> source.file.getParent()).distinct()
                .filter(folder -> !described.contains(folder)).map(folder -> folder.resolve("package-info.java") + ":1"))
                .as("packages whose package-info.java is missing, without Javadoc or without @NullMarked").isEmpty();
    }

    @Test
    void noTypeHasAVagueName() {
        assertNone("types named …Impl, …Base, …Helper, …Utils or …Manager", everywhere(), source -> source.linesThat(line -> {
            Matcher type = TYPE.matcher(line);
            return type.find() && VAGUE_NAME.matcher(type.group(1)).matches();
        }));
    }

    private static boolean hasJavadocBefore(int type, String text) {
        int lastImport = Math.max(text.lastIndexOf("\nimport ", type), text.indexOf("package "));
        return text.substring(lastImport, type).contains("\n/**");
    }

    private static List<Source> everywhere() {
        List<Source> all = new ArrayList<>(Source.under(MAIN));
        all.addAll(Source.under(TEST));
        return all;
    }

    private static void assertNone(String what, List<Source> sources, Function<Source, List<String>> offences) {
        assertThat(sources).isNotEmpty();
        assertThat(sources.stream().flatMap(source -> offences.apply(source).stream())).as(what).isEmpty();
    }
}
