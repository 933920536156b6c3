package org.dixit.release;

import java.nio.file.Path;

/** A process that builds one release after the other at the same place until it is killed, for {@link KilledBuildTest}. */
final class BuildsWithoutEnd {

    private BuildsWithoutEnd() {
    }

    /** @param args the release's folder, and a word that the versions begin with */
    public static void main(String[] args) throws Exception {
        System.out.println("ready");
        for (int number = 1; ; number++) {
            SampleQuads.first(Path.of(args[0]), args[1] + "." + number);
            System.out.println(args[1] + "." + number);
        }
    }
}
