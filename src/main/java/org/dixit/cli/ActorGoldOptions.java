package org.dixit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dixit.article.InputException;
import org.dixit.authority.AuthorityIndex;
import org.dixit.convert.ExtractorChoice;
import org.dixit.evaluate.FacetGold;
import org.dixit.evaluate.FacetReport;
import org.dixit.evaluate.FacetScoring;
import org.dixit.evaluate.NamesEvaluation;
import org.dixit.evaluate.Report;
import org.dixit.evaluate.ReportForm;
import org.dixit.evaluate.RoleGold;
import org.dixit.evaluate.RoleScoring;
import org.dixit.evaluate.SpeakerEvaluation;
import org.dixit.evaluate.SpeakerGold;
import org.dixit.evaluate.SpeakerReport;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StatementExtractor;
import org.dixit.statement.StatementReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code evaluate} can score beside spans: who speaks, in which roles, and how. */
final class ActorGoldOptions {

    @Option(names = "--speakers", paramLabel = "FILE",
            description = "Score instead who the speakers are: FILE tells them for sources in the articles of some corpora. Counted is how "
                    + "many of the sources found are led to the right actor, with the relations that the corpora give and with those "
                    + "of the extractors; --worst lists misses of the half that the program is developed on.")
    private @Nullable Path speakers;

    @Option(names = "--roles", paramLabel = "FILE",
            description = "Score instead the roles that articles give to persons: role, of the right person and overlapping words; exact "
                    + "role, the same words; organization and place, of those roles the right ones.")
    private @Nullable Path roles;

    @Option(names = "--facets", paramLabel = "FILE",
            description = "Score instead channel, act, certainty, polarity, temporality and stance: for each how often what the program "
                    + "reads off the marked spans is what was marked.")
    private @Nullable Path facets;

    @Option(names = "--names", paramLabel = "FILE",
            description = "Score instead the names that the tagger marks: FILE has a token and its label (O, B-type, I-type) on each line.")
    private @Nullable Path names;

    @Option(names = "--corpus", paramLabel = "NAME=FOLDER",
            description = "Where the articles lie of a corpus that the file of --speakers, --roles or --facets names; once for each.")
    private Map<String, Path> corpora = new LinkedHashMap<>();

    /** Whether any of these is to be scored, instead of spans. */
    boolean isAsked() {
        return asked() > 0;
    }

    private long asked() {
        return Stream.of(speakers, roles, facets, names).filter(file -> file != null).count();
    }

    void check() throws InputException {
        if (asked() > 1) {
            throw new InputException("--speakers, --roles, --facets, --names", "are scored one at a time; give one of them");
        }
        if (!isAsked() && !corpora.isEmpty()) {
            throw new InputException("--corpus",
                    "tells where the articles of --speakers, --roles or --facets lie; add one of these or leave it out");
        }
    }

    /** The report as {@code evaluate} prints it. */
    String report(List<ExtractorChoice> extractors, int worst, boolean json) throws IOException, InputException {
        CueLexicon lexicon = CueLexicon.load();
        AuthorityIndex authority = AuthorityIndex.load();
        if (speakers != null) {
            return speakers(SpeakerGold.open(speakers), extractors, worst, json, lexicon, authority);
        }
        if (facets != null) {
            FacetReport report = FacetScoring.of(FacetGold.read(facets), corpora, finder -> reader(finder, authority, lexicon));
            return json ? report.json() + "\n" : report.text();
        }
        StringBuilder text = new StringBuilder();
        ReportForm form = new ReportForm(worst, false);
        for (ExtractorChoice choice : extractors) {
            RelationFinder finder = choice.finder(lexicon);
            Report report = names != null ? NamesEvaluation.of(names, finder)
                    : RoleScoring.of(RoleGold.read(roles), corpora, reader(finder, authority, lexicon), choice.commandLineName());
            text.append(json ? form.json(report) + "\n" : form.text(List.of(report)));
        }
        return text.toString();
    }

    private String speakers(SpeakerGold marked, List<ExtractorChoice> extractors, int worst, boolean json, CueLexicon lexicon,
            AuthorityIndex authority) throws IOException, InputException {
        SpeakerEvaluation evaluation = new SpeakerEvaluation(marked, corpora, finder -> reader(finder, authority, lexicon));
        List<SpeakerReport> reports = new ArrayList<>(List.of(evaluation.asGiven()));
        for (ExtractorChoice choice : extractors) {
            reports.add(evaluation.with(choice.finder(lexicon)));
        }
        StringBuilder lines = new StringBuilder();
        reports.forEach(report -> lines.append(report.json()).append('\n'));
        return json ? lines.toString() : SpeakerReport.text(reports, worst);
    }

    private static StatementExtractor reader(RelationFinder finder, AuthorityIndex authority, CueLexicon lexicon) {
        return new StatementReader(finder, authority, lexicon);
    }
}
