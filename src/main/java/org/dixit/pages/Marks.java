package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.Oa;
import org.dixit.rdf.Vocabulary.Prov;

/** Places in an article on which statements rest, and the article's words with those places marked. Offsets count code points. */
public final class Marks {

    private static final Comparator<Mark> BY_PLACE = Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder()).thenComparingInt(Mark::number);

    /** The number of a statement to which no number leads. */
    static final int UNNUMBERED = 0;

    private final Facts facts;

    Marks(Facts facts) {
        this.facts = facts;
    }

    /** What a marked place holds. */
    enum What {
        CONTENT, CUE, SOURCE
    }

    /**
     * A marked place.
     *
     * @param what it holds
     * @param number of the statement on the page that shows it
     * @param start its first code point
     * @param end the one after its last
     * @param words that stand there; empty where the dataset carries none
     * @param evidence that says so
     */
    record Mark(What what, int number, int start, int end, String words, Node evidence) {
    }

    /**
     * Some words of an article, all of them marked in the same way.
     *
     * @param text the words
     * @param look how to show them, as classes of the style sheet; empty for words that nothing is said of
     * @param begun numbers of the statements whose content begins here
     */
    public record Piece(String text, String look, List<Integer> begun) {

        public Piece {
            begun = List.copyOf(begun);
        }
    }

    /** Where a statement's content, cues and sources stand, in the order of the text. */
    List<Mark> of(Node statement, int number) {
        List<Mark> marks = new ArrayList<>();
        add(statement, Vocabulary.contentEvidence, What.CONTENT, number, marks);
        for (Node attribution : facts.objects(statement, Prov.qualifiedAttribution)) {
            add(attribution, Vocabulary.cueEvidence, What.CUE, number, marks);
            add(attribution, Vocabulary.sourceEvidence, What.SOURCE, number, marks);
        }
        marks.sort(BY_PLACE);
        return marks;
    }

    private void add(Node of, Node property, What what, int number, List<Mark> marks) {
        for (Node evidence : facts.objects(of, property)) {
            mark(evidence, what, number).ifPresent(marks::add);
        }
    }

    /** The place that an evidence points to. */
    Optional<Mark> mark(Node evidence, What what, int number) {
        int start = -1;
        int end = -1;
        String words = "";
        for (Node selector : facts.objects(evidence, Oa.hasSelector)) {
            start = number(selector, Oa.start).orElse(start);
            end = number(selector, Oa.end).orElse(end);
            words = facts.literal(selector, Oa.exact).orElse(words);
        }
        return start < 0 || end < start ? Optional.empty() : Optional.of(new Mark(what, number, start, end, words, evidence));
    }

    private Optional<Integer> number(Node selector, Node property) {
        return facts.literal(selector, property).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The words from one offset to another, cut wherever a mark begins or ends, so that marks may overlap as they like. */
    static List<Piece> marked(int[] text, int from, int to, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        List<Mark> within = marks.stream().filter(mark -> mark.start() < to && mark.end() > from).toList();
        for (Mark mark : within) {
            cuts.add(Math.max(mark.start(), from));
            cuts.add(Math.min(mark.end(), to));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Integer start = cuts.first(), end = cuts.higher(start); end != null; start = end, end = cuts.higher(end)) {
            int begin = start;
            int stop = end;
            List<Mark> over = within.stream().filter(mark -> mark.start() <= begin && mark.end() >= stop).toList();
            List<Integer> begun = over.stream().filter(mark -> mark.what() == What.CONTENT && mark.number() != UNNUMBERED
                    && Math.max(mark.start(), from) == begin)
                    .map(Mark::number).distinct().toList();
            pieces.add(new Piece(new String(text, begin, stop - begin), look(over), begun));
        }
        return pieces;
    }

    /** The words of the marks themselves, in their order, where the article's text is not there. */
    static List<Piece> shown(List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = -1;
        for (Mark mark : marks) {
            if (mark.words().isEmpty() || mark.end() <= at) {
                continue;
            }
            // One character between two marks is a blank in all likelihood; of more nobody can say what they are.
            if (at >= 0 && mark.start() > at) {
                pieces.add(new Piece(mark.start() == at + 1 ? " " : " … ", "", List.of()));
            }
            int[] words = mark.words().codePoints().toArray();
            int known = Math.clamp(at - mark.start(), 0, words.length);
            pieces.add(new Piece(new String(words, known, words.length - known), look(List.of(mark)), List.of()));
            at = mark.end();
        }
        return pieces;
    }

    /** Where the paragraph begins that holds this place. */
    static int paragraphStart(int[] text, int place) {
        int at = Math.min(place, text.length);
        while (at > 0 && text[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    static int paragraphEnd(int[] text, int place) {
        int at = Math.min(place, text.length);
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String look(List<Mark> over) {
        long contents = over.stream().filter(mark -> mark.what() == What.CONTENT).map(Mark::number).distinct().count();
        StringBuilder look = new StringBuilder();
        if (contents > 0) {
            look.append("said said-").append(Math.min(contents, 3));
        }
        if (over.stream().anyMatch(mark -> mark.what() == What.CUE)) {
            look.append(" cue");
        }
        if (over.stream().anyMatch(mark -> mark.what() == What.SOURCE)) {
            look.append(" source");
        }
        return look.toString().strip();
    }
}
