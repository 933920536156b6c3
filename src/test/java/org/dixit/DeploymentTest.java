package org.dixit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.cli.Main;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.dixit.serve.DixitServer;
import org.dixit.serve.Operation;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for running the server as a service, in a container and behind a proxy. */
class DeploymentTest {

    private static final Path DEPLOY = Path.of("src/deploy");

    @TempDir
    private Path folder;

    @Test
    void theUnitIsOneThatSystemdUnderstands() throws Exception {
        assumeTrue(has("systemd-analyze", "--version"), "systemd-analyze is not installed");
        // The unit names programs where they are on the machine that it is made for.
        Path unit = Files.writeString(folder.resolve("dixit.service"), Files.readString(DEPLOY.resolve("dixit.service"))
                .replace("/usr/bin/java", "/bin/true").replaceAll("(?m)^(User|Group)=.*$", ""));
        Said said = run("systemd-analyze", "verify", unit.toString());
        assertThat(said.text()).doesNotContain("dixit.service:");
        assertThat(said.code()).as(said.text()).isZero();
    }

    @Test
    void nginxUnderstandsItsSite() throws Exception {
        assumeTrue(has("nginx", "-v"), "nginx is not installed");
        String site = Files.readString(DEPLOY.resolve("nginx.conf"))
                .replaceAll("(?m)^ *ssl_.*$", "").replace("listen 443 ssl http2", "listen 443")
                .replaceAll("listen (80|443)", "listen 127.0.0.1:1$1");
        Path conf = Files.writeString(folder.resolve("nginx.conf"), "pid " + folder.resolve("pid") + ";\nerror_log stderr;\n"
                + "events {}\nhttp {\naccess_log off;\n" + site + "}\n");
        Said said = run("nginx", "-t", "-p", folder.toString(), "-c", conf.toString());
        assertThat(said.code()).as(said.text()).isZero();
    }

    @Test
    void caddyUnderstandsItsSite() throws Exception {
        assumeTrue(has("caddy", "version"), "caddy is not installed");
        Said said = run("caddy", "validate", "--adapter", "caddyfile", "--config", DEPLOY.resolve("Caddyfile").toString());
        assertThat(said.code()).as(said.text()).isZero();
    }

    @Test
    void whatTheFilesCallIsThere() throws Exception {
        Matcher copied = Pattern.compile("src/deploy/[\\w.]+").matcher(Files.readString(DEPLOY.resolve("Containerfile")));
        while (copied.find()) {
            assertThat(Path.of(copied.group())).isRegularFile();
        }
        String help = help("serve") + help("reload");
        for (String file : List.of("dixit.service", "Containerfile", "nginx.conf", "Caddyfile")) {
            Matcher option = Pattern.compile("(?:serve|reload|\"serve\",).*").matcher(Files.readString(DEPLOY.resolve(file)));
            while (option.find()) {
                Matcher name = Pattern.compile("--(?:release|port|admin-port|access-log|stop-time|log-\\w+|everywhere)\\b")
                        .matcher(option.group());
                while (name.find()) {
                    assertThat(help).as(file).contains(name.group());
                }
            }
        }
    }

    @Test
    void theHealthCheckTellsWhetherTheServerIsReady() throws Exception {
        assumeTrue(has("bash", "--version"), "bash is not installed");
        String script = DEPLOY.resolve("ready").toString();
        Path release = SampleQuads.release(folder.resolve("release"));
        String port;
        try (DixitServer server = DixitServer.start(Release.open(release), ServerSettings.local(0), Operation.administeredAt(0))) {
            port = Integer.toString(server.adminPort().getAsInt());
            assertThat(run("bash", script, port).code()).isZero();
            Files.delete(release.toRealPath().resolve(Release.QUADS));
            assertThat(run("bash", script, port).code()).isEqualTo(1);
        }
        assertThat(run("bash", script, port).code()).isEqualTo(1);
    }

    private static String help(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(stream, stream, command, "--help");
        return out.toString(StandardCharsets.UTF_8);
    }

    private record Said(int code, String text) {
    }

    private static boolean has(String... command) throws InterruptedException {
        try {
            return run(command).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Said run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
