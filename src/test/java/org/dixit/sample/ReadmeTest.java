package org.dixit.sample;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.dixit.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows at a prompt does what the README says. */
class ReadmeTest {

    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ ./dixit ";

    @TempDir
    private Path folder;

    @Test
    void everyCommandAtAPromptGivesTheOutputBelowIt() throws IOException {
        int commands = 0;
        Matcher block = CONSOLE.matcher(Files.readString(Path.of("README.md")));
        while (block.find()) {
            for (List<String> step : steps(block.group(1))) {
                assertThat(outputOf(step.getFirst())).as(step.getFirst()).isEqualTo(step.get(1));
                commands++;
            }
        }
        assertThat(commands).isPositive();
    }

    /** Each command with the output that is to follow. */
    private static List<List<String>> steps(String block) {
        List<List<String>> steps = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (line.startsWith(PROMPT)) {
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
