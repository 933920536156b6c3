package org.dixit.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Writes reports as tables for people. */
final class ReportText {

    /** The lines that a comparison shows, of those that there are. */
    private static final List<String> COMPARED = List.of("exact Source", "exact Cue", "exact Content", "begin Source", "begin Cue",
            "begin Content", "said", "relation");
    private static final String OUTERMOST = "statements inside of others are left out, since this gold marks none\n";
    private static final int NUMBERS = 21;
    private static final int LONGEST_NAME = NUMBERS - 1;

    private final ReportForm form;
    private final StringBuilder out = new StringBuilder();

    private ReportText(ReportForm form) {
        this.form = form;
    }

    /** All lines of one report. */
    static String whole(Report report, ReportForm form) {
        ReportText text = new ReportText(form);
        text.add("%s, %d without a prediction\n", documents(report), report.missing());
        text.add("%s%s\n", report.predictor(), report.speed() == null ? "" : speed(report.speed()));
        text.add(report.outermost() ? OUTERMOST : "");
        text.add("%24s%7s%7s%7s%8s%8s\n", "", "P", "R", "F1", "gold", "pred");
        report.figures().forEach((name, f) -> text.add("%-24s%7.1f%7.1f%7.1f%8d%8d\n", name, f.precision(), f.recall(), f.f1(),
                f.gold(), f.predicted()));
        report.means().forEach((name, mean) -> text.add("%-24s%21.1f\n", name, mean));
        text.addDetails(report);
        return text.out.toString();
    }

    /** The chief lines of several reports on the same gold, a column each. */
    static String sideBySide(List<Report> reports, ReportForm form) {
        ReportText text = new ReportText(form);
        Report first = reports.getFirst();
        text.add("%s\n", documents(first));
        text.add(reports.stream().anyMatch(Report::outermost) ? OUTERMOST : "");
        text.addRow("", reports, report -> ending(report.predictor()));
        text.addRow("", reports, report -> String.format(Locale.ROOT, "%7s%7s%7s", "P", "R", "F1"));
        for (String name : COMPARED) {
            if (first.figures().containsKey(name)) {
                text.addRow(name, reports, report -> figures(report, name));
            }
        }
        for (String name : first.means().keySet()) {
            text.addRow(name, reports, report -> String.format(Locale.ROOT, "%.1f", report.means().getOrDefault(name, 0.0)));
        }
        text.addRow("articles per second", reports, report -> speed(report, Speed::articlesPerSecond));
        text.addRow("words per second", reports, report -> speed(report, Speed::wordsPerSecond));
        text.addRow("without a prediction", reports, report -> String.valueOf(report.missing()));
        for (Report report : reports) {
            int before = text.out.length();
            text.addDetails(report);
            if (text.out.length() > before) {
                text.out.insert(before, "\n" + report.predictor() + "\n");
            }
        }
        return text.out.toString();
    }

    /** What the user asked for besides the figures. */
    private void addDetails(Report report) {
        for (DocumentScore score : report.worst(form.worst())) {
            add("worst  %5.1f  %d/%d gold, %d predicted  %s\n", Figures.percent(score.f1()), score.right(), score.gold(),
                    score.predicted(), score.name());
        }
        if (form.reliability() && report.reliability() != null) {
            add("%-24s%10s%10s%10s\n", "confidence", "mean", "right", "relations");
            for (Reliability.Tenth tenth : report.reliability().tenths()) {
                String range = String.format(Locale.ROOT, "%.1f to %.1f", tenth.from(), tenth.to());
                add("%-24s%10.1f%10.1f%10d\n", range, tenth.confidence(), tenth.right(), tenth.relations());
            }
            add("%-34s%10.1f\n", "expected calibration error", report.reliability().expectedCalibrationError());
        }
    }

    private void addRow(String label, List<Report> reports, Function<Report, String> cell) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-20s", label));
        reports.forEach(report -> row.append("  ").append(String.format(Locale.ROOT, "%" + NUMBERS + "s", cell.apply(report))));
        out.append(row.toString().stripTrailing()).append('\n');
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    private static String documents(Report report) {
        return report.documents() + (report.documents() == 1 ? " document" : " documents");
    }

    private static String figures(Report report, String name) {
        Figures f = report.figures().get(name);
        return f == null ? "" : String.format(Locale.ROOT, "%7.1f%7.1f%7.1f", f.precision(), f.recall(), f.f1());
    }

    private static String speed(Speed speed) {
        return ": " + number(speed.articlesPerSecond()) + " articles per second, " + number(speed.wordsPerSecond())
                + " words per second on one thread";
    }

    private static String speed(Report report, ToDoubleFunction<Speed> figure) {
        return report.speed() == null ? "" : number(figure.applyAsDouble(report.speed()));
    }

    /** As many decimals as a speed of this size can be trusted with. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }

    /** A long path is told by its end. */
    private static String ending(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }
}
