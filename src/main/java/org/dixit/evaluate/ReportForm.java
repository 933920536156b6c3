package org.dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a report tells besides its figures, and the forms it can take.
 *
 * @param worst how many of the documents with the lowest scores to list
 * @param reliability whether to tell how far the confidence can be believed, where that is known
 */
public record ReportForm(int worst, boolean reliability) {

    public ReportForm {
        if (worst < 0) {
            throw new IllegalArgumentException("fewer than no documents: " + worst);
        }
    }

    /** For people: a table of all lines for one report, a narrow one with a column each for several. Each line ends in a line feed. */
    public String text(List<Report> reports) {
        return reports.size() == 1 ? ReportText.whole(reports.getFirst(), this) : ReportText.sideBySide(reports, this);
    }

    /**
     * For machines: one JSON object on one line, without a line feed. It has {@code extractor} or, for a folder,
     * {@code predicted}; {@code documents}; {@code missing}; for each line of the report an object of {@code precision},
     * {@code recall}, {@code f1}, {@code gold} and {@code predicted}, or the mean; {@code articlesPerSecond} and
     * {@code wordsPerSecond} of an extractor; {@code outermost}, true where statements inside of others are
     * left out; and, where asked for, {@code worst} and {@code reliability}.
     */
    public String json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(report.speed() == null ? "predicted" : "extractor", report.predictor());
        json.put("documents", report.documents());
        json.put("missing", report.missing());
        json.putAll(report.figures());
        json.putAll(report.means());
        if (report.speed() != null) {
            json.put("articlesPerSecond", Figures.rounded(report.speed().articlesPerSecond() * 10) / 10);
            json.put("wordsPerSecond", Figures.rounded(report.speed().wordsPerSecond()));
        }
        if (report.outermost()) {
            json.put("outermost", true);
        }
        if (worst > 0) {
            json.put("worst", report.worst(worst).stream().map(ReportForm::fieldsOf).toList());
        }
        if (reliability && report.reliability() != null) {
            json.put("reliability", report.reliability());
        }
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> fieldsOf(DocumentScore score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", score.name());
        fields.put("f1", Figures.percent(score.f1()));
        fields.put("right", score.right());
        fields.put("gold", score.gold());
        fields.put("predicted", score.predicted());
        return fields;
    }
}
