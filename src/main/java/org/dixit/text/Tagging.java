package org.dixit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tagger says of an article: spans for each role, and which cue goes with which source and content. */
public final class Tagging {

    private static final String MARKS = "\"“”„«»";

    private final Words words;
    private final float[][] tags;
    private final float[][][] links;
    private final int[] windowStart;
    private final TaggerNetwork network;

    private Tagging(Words words, float[][] tags, float[][][] links, int[] windowStart, TaggerNetwork network) {
        this.network = network;
        this.words = words;
        this.tags = tags;
        this.links = links;
        this.windowStart = windowStart;
    }

    /**
     * Puts the windows' scores together. Of a word in two windows, the one counts that shows more of what stands around it; that is
     * also the window in which a cue looks for its source and content.
     */
    private static Tagging of(Words words, List<Window> windows, TaggerNetwork network) {
        List<TaggerNetwork.WindowScores> scores = network.scores(windows);
        float[][] tags = new float[words.size()][];
        float[][][] links = new float[words.size()][][];
        int[] start = new int[words.size()];
        int[] around = new int[words.size()];
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            for (int i = window.first(); i < window.end(); i++) {
                int before = window.first() == 0 ? Integer.MAX_VALUE : i - window.first();
                int after = window.end() == words.size() ? Integer.MAX_VALUE : window.end() - 1 - i;
                int seen = Math.min(before, after);
                if (tags[i] == null || seen > around[i]) {
                    around[i] = seen;
                    tags[i] = scores.get(w).tags()[i - window.first()];
                    links[i] = scores.get(w).links();
                    start[i] = window.first();
                }
            }
        }
        return new Tagging(words, tags, links, start, network);
    }

    /** The article's words. */
    public Words words() {
        return words;
    }

    /** The spans of a role, in order and apart from each other, each within a paragraph. */
    public List<TaggedSpan> spans(SpanRole role) {
        double leaning = network.leanings()[role.ordinal()];
        List<TaggedSpan> spans = new ArrayList<>();
        for (int paragraph = 0; paragraph < words.paragraphs().size(); paragraph++) {
            int end = words.paragraphEnd(paragraph);
            new SpanDecoder(tags, role, words.paragraphs().get(paragraph), end, leaning).spans()
                    .forEach(span -> spans.add(closed(span, end)));
        }
        return role == SpanRole.CONTENT ? withoutLoneMarks(words, spans) : spans;
    }

    /**
     * Where a text has lost which of its quotation marks open and which close, the network marks some of them as a span of its own,
     * just before what is quoted: they go with that.
     *
     * @param words the text's
     * @param spans contents in their order
     */
    public static List<TaggedSpan> withoutLoneMarks(Words words, List<TaggedSpan> spans) {
        List<TaggedSpan> joined = new ArrayList<>();
        for (TaggedSpan span : spans) {
            TaggedSpan before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.last() + 1 == span.first() && isMark(words, before)) {
                joined.set(joined.size() - 1,
                        new TaggedSpan(before.first(), span.last(), Math.min(before.confidence(), span.confidence())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** "the Harbour Board (HB" gets the bracket back that the border left outside. */
    private TaggedSpan closed(TaggedSpan span, int paragraphEnd) {
        int next = span.last() + 1;
        if (next == paragraphEnd || first(words, next) != ')') {
            return span;
        }
        int open = 0;
        for (int i = span.first(); i < next; i++) {
            open += first(words, i) == '(' ? 1 : first(words, i) == ')' && open > 0 ? -1 : 0;
        }
        return open == 0 ? span : new TaggedSpan(span.first(), next, span.confidence());
    }

    private static char first(Words words, int word) {
        return words.text().charAt(words.words().get(word).span().start());
    }

    private static boolean isMark(Words words, TaggedSpan span) {
        return span.first() == span.last() && MARKS.indexOf(first(words, span.first())) >= 0;
    }

    /** The names, in order and apart from each other: of two kinds for the same words the likelier counts. */
    public List<TaggedName> names() {
        List<TaggedName> likeliest = SpanRole.NAMES.stream()
                .flatMap(kind -> spans(kind).stream().map(span -> new TaggedName(kind, span)))
                .sorted(Comparator.comparingDouble((TaggedName name) -> name.span().confidence()).reversed()).toList();
        TreeMap<Integer, TaggedName> names = new TreeMap<>();
        for (TaggedName name : likeliest) {
            Map.Entry<Integer, TaggedName> before = names.floorEntry(name.span().last());
            if (before == null || !before.getValue().span().meets(name.span())) {
                names.put(name.span().first(), name);
            }
        }
        return List.copyOf(names.values());
    }

    /**
     * How well a span answers a cue's question for its source or content, as log-odds: the mean over the words of both that were
     * seen together, since a long answer may go on after the cue's window. Negative infinity where they lie too far apart for any.
     */
    public double link(TaggedSpan cue, SpanRole role, TaggedSpan answer) {
        int ask = role == SpanRole.SOURCE ? 0 : TaggerNetwork.LINK_WIDTH;
        int reply = ask + 2 * TaggerNetwork.LINK_WIDTH;
        double sum = 0;
        int pairs = 0;
        for (int asking = cue.first(); asking <= cue.last(); asking++) {
            float[][] window = links[asking];
            int from = windowStart[asking];
            int first = Math.max(answer.first(), from);
            int last = Math.min(answer.last(), from + window.length - 1);
            pairs += Math.max(0, last - first + 1);
            float[] question = window[asking - from];
            for (int i = first; i <= last; i++) {
                float[] word = window[i - from];
                for (int k = 0; k < TaggerNetwork.LINK_WIDTH; k++) {
                    sum += question[ask + k] * word[reply + k];
                }
            }
        }
        return pairs == 0 ? Double.NEGATIVE_INFINITY : sum / Math.sqrt(TaggerNetwork.LINK_WIDTH) / pairs + network.linkBias(role);
    }

    /**
     * Tags an article's words.
     *
     * @param overlap up to how many pieces of the paragraphs before a window are seen again in it
     */
    public static Tagging of(Words words, TaggerNetwork network, int overlap) {
        return of(words, new Windows(words, network.pieces(), network.windowPieces()).covering(overlap), network);
    }
}
