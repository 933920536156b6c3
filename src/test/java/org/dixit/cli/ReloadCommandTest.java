package org.dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dixit.cli.Ran.dixit;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.release.Release;
import org.dixit.release.SampleQuads;
import org.dixit.serve.DixitServer;
import org.dixit.serve.Operation;
import org.dixit.serve.ServerSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dixit reload} and {@code dixit rollback}, with a server and without. */
class ReloadCommandTest {

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void build() throws Exception {
        place = folder.resolve("release");
        SampleQuads.release(place, "1.0");
    }

    @Test
    void letARunningServerFollow() throws Exception {
        try (DixitServer server = DixitServer.start(Release.open(place), ServerSettings.local(0), Operation.administeredAt(0))) {
            int port = server.adminPort().getAsInt();
            assertThat(dixit("reload", "--admin-port", port).err()).contains("Release 1.0 was served already");
            SampleQuads.release(place, "2.0");
            assertThat(dixit("reload", "--admin-port", port)).isEqualTo(
                    new Ran(0, "", "Release 2.0 is served now, 1.0 no more" + System.lineSeparator()));

            Ran back = dixit("rollback", "--release", place, "--admin-port", port);
            assertThat(back.code()).isZero();
            assertThat(back.err()).contains("Release 1.0 is current in " + place, "Release 1.0 is served now, 2.0 no more");
            assertThat(dixit("rollback", "--release", place, "--to", "2.0", "--admin-port", port, "--quiet")).isEqualTo(new Ran(0, "", ""));
            assertThat(Release.check(place).version()).isEqualTo("2.0");
        }
    }

    @Test
    void changeTheDiskOnlyWhereTheServerCanFollow() throws Exception {
        try (DixitServer server = DixitServer.start(Release.open(place), ServerSettings.local(0), Operation.administeredAt(0))) {
            SampleQuads.releaseOfBase(place, "2.0", "http://elsewhere.example/");
            SampleQuads.releaseOfBase(place, "3.0", "http://elsewhere.example/");
            Ran refused = dixit("rollback", "--release", place, "--admin-port", server.adminPort().getAsInt());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("restart the server", "the release that was served goes on").doesNotContain("Exception");
            assertThat(Release.check(place).version()).isEqualTo("3.0");
        }
    }

    @Test
    void sayClearlyWhatIsMissing() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(dixit("reload", "--admin-port", free).err()).contains("no server listens there");
        Ran none = dixit("rollback", "--release", place, "--admin-port", free);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("[" + place + "] no earlier release is kept to go back to");
        assertThat(dixit("rollback", "--release", place, "--to", "9", "--admin-port", free).err())
                .contains("no release 9 is kept, only 1.0");

        SampleQuads.release(place, "2.0");
        Ran back = dixit("rollback", "--release", place, "--admin-port", free);
        assertThat(back.code()).isZero();
        assertThat(back.err()).contains("no server listens at", "the next start serves it");
        assertThat(Release.check(place).version()).isEqualTo("1.0");
    }

    @Test
    void refuseToGoBackToADamagedRelease() throws Exception {
        Path first = place.toRealPath();
        SampleQuads.release(place, "2.0");
        Files.delete(first.resolve(Release.QUADS));
        Ran refused = dixit("rollback", "--release", place, "--admin-port", 1);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is missing");
        assertThat(Release.check(place).version()).isEqualTo("2.0");
    }

    @Test
    void recogniseWhatIsNoAdministration() throws Exception {
        try (DixitServer server = DixitServer.start(Release.open(place), ServerSettings.local(0))) {
            Ran refused = dixit("reload", "--admin-port", server.address().getPort());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("no administration").doesNotContain("Exception");
        }
    }
}
