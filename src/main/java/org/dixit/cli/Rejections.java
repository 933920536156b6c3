package org.dixit.cli;

import java.util.Locale;
import org.dixit.convert.Conversion;
import org.dixit.convert.StaleCorrections;
import org.dixit.convert.Tally;

/** How a command tells of articles that were left out, and of corrections that found nothing. */
final class Rejections {

    private Rejections() {
    }

    static void tell(Conversion result, Progress progress) {
        if (result instanceof Conversion.Rejected rejected) {
            progress.say(rejected.message());
        }
    }

    /** Warnings come after everything else, even where quiet was asked for: a correction that is lost is lost work. */
    static void tell(StaleCorrections stale, Streams streams) {
        stale.messages().forEach(streams.err()::println);
    }

    /** @param linking quads that came on top, because they link several articles */
    static String summary(Tally tally, long linking) {
        String done = String.format(Locale.ROOT, "%d %s, %d statements, %d quads", tally.articles(),
                tally.articles() == 1 ? "article" : "articles", tally.statements(), tally.quads() + linking);
        return tally.rejected() == 0 ? done : done + "; " + tally.rejected() + " rejected";
    }

    static int exitCode(Tally tally) {
        return tally.ourFaults() > 0 ? ExitCode.OUR_FAULT : tally.rejected() > 0 ? ExitCode.NO : ExitCode.DONE;
    }
}
