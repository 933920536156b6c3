package org.dixit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.dixit.serve.DixitServer;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows at a prompt does what the README says. */
class ReadmeTest {

    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ ";
    private static final String PROGRAM = "./dixit ";
    private static final String ADDRESS = "http://localhost:3030/";

    @TempDir
    private Path folder;

    @Test
    void everyCommandAtAPromptGivesTheOutputBelowIt() throws IOException {
        List<List<String>> steps = stepsOf(PROGRAM);
        assertThat(steps).isNotEmpty();
        for (List<String> step : steps) {
            assertThat(outputOf(step.getFirst().substring(PROGRAM.length()))).as(step.getFirst()).isEqualTo(step.get(1));
        }
    }

    @Test
    void everyQuestionToTheServerOfTheSampleArticlesGivesTheAnswerBelowIt() throws Exception {
        List<List<String>> steps = stepsOf("curl ");
        assertThat(steps).hasSizeGreaterThan(5);
        assumeThat(Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, "curl"))))
                .as("curl is installed").isTrue();
        Path release = folder.resolve("release");
        outputOf("build data/articles --release /tmp/release");
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0))) {
            for (List<String> step : steps) {
                // Only what is asked for is elsewhere: the addresses in an answer are the dataset's.
                String command = step.getFirst().replace(" " + ADDRESS, " " + server.address())
                        .replace(" '" + ADDRESS, " '" + server.address());
                Process asked = new ProcessBuilder("bash", "-c", command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
                String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                assertThat(answer.endsWith("\n") ? answer : answer + "\n").as(command).isEqualTo(step.get(1));
            }
        }
    }

    private static boolean goesOn(String command) {
        return command.endsWith("\\") || command.chars().filter(each -> each == '\'').count() % 2 == 1;
    }

    private static List<List<String>> stepsOf(String program) throws IOException {
        List<List<String>> all = new ArrayList<>();
        Matcher block = CONSOLE.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            all.addAll(steps(block.group(1)));
        }
        return all.stream().filter(step -> step.getFirst().startsWith(program)).toList();
    }

    /** Each command with the output that is to follow; after a backslash, and within a quotation, the next line belongs to it. */
    private static List<List<String>> steps(String block) {
        List<List<String>> steps = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (!steps.isEmpty() && goesOn(steps.getLast().getFirst())) {
                steps.add(List.of(steps.removeLast().getFirst() + "\n" + line, ""));
            } else if (line.startsWith(PROMPT)) {
                steps.add(List.of(line.substring(PROMPT.length()), ""));
            } else {
                List<String> last = steps.removeLast();
                steps.add(List.of(last.getFirst(), last.get(1) + line + "\n"));
            }
        }
        return steps;
    }

    private String outputOf(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = command.replace("/tmp/", folder + "/").split(" ");
        int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), words);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
