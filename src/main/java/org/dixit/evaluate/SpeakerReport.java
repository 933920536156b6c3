package org.dixit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * How one way of finding relations fared with the speakers.
 *
 * @param relations the finder's name, or that of the relations as the corpora give them
 * @param counts by half, then kind of mention
 * @param misses of the half that the program is developed on, one line each
 */
public record SpeakerReport(
        String relations, SequencedMap<String, SequencedMap<String, SpeakerCount>> counts, List<String> misses) {

    public SpeakerReport {
        misses = List.copyOf(misses);
    }

    /**
     * For people: for each half a table with a line for each kind of mention, and the misses.
     *
     * @param misses how many of them to list, at most
     */
    public static String text(List<SpeakerReport> reports, int misses) {
        StringBuilder out = new StringBuilder();
        for (String half : SpeakerGold.HALVES) {
            out.append(String.format(Locale.ROOT, "%-18s", half));
            reports.forEach(report -> out.append(String.format(Locale.ROOT, "%30s", report.relations)));
            out.append(String.format("%n%-18s", ""));
            reports.forEach(report -> out.append(String.format("%12s%6s%6s%6s", "gold", "found", "right", "%")));
            out.append("\n");
            TreeSet<String> kinds = new TreeSet<>();
            reports.forEach(report -> kinds.addAll(report.counts.getOrDefault(half, new LinkedHashMap<>()).keySet()));
            for (String kind : kinds) {
                out.append(String.format("%-18s", kind));
                for (SpeakerReport report : reports) {
                    SpeakerCount count = report.counts.getOrDefault(half, new LinkedHashMap<>())
                            .getOrDefault(kind, SpeakerCount.NONE);
                    out.append(String.format(Locale.ROOT, "%12d%6d%6d%6.1f", count.gold(), count.found(), count.right(), count.percent()));
                }
                out.append("\n");
            }
        }
        if (misses > 0) {
            for (SpeakerReport report : reports) {
                out.append("\n").append(report.relations).append("\n");
                report.misses.stream().limit(misses).forEach(miss -> out.append(miss).append("\n"));
            }
        }
        return out.toString();
    }

    /** For machines: an object with the counts by half and kind, on one line without a line feed. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relations", relations);
        json.putAll(counts);
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
