package org.dixit.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dixit.article.TextSpan;
import org.dixit.text.SpanRole;
import org.dixit.text.TaggedSpan;
import org.dixit.text.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * Joins the spans that the tagger marked to attributions: each content goes to the cue that asks for it most, so that pieces of one
 * content, before and after its cue or in the next paragraph, come together; each cue takes the source that answers it best.
 */
final class Linker {

    /** Log-odds below which a cue and a content have nothing to do with each other. */
    private static final double WEAKEST_CONTENT = -1;

    /** Log-odds from which a cue that got no content of its own shares another's. */
    private static final double SHARED_CONTENT = 1;

    /** Log-odds below which a cue is without a source. */
    private static final double WEAKEST_SOURCE = -3;

    /** In words. */
    private static final int SHORTEST_QUOTATION = 8;

    /** Of quotations that no cue asks for, about so many are statements that a person marks. */
    private static final double ALONE = 0.5;

    /** In words; what nobody says in fewer is only a name of what is talked about: "the silence" in "the silence was noticed". */
    private static final int SHORTEST_OF_NOBODY = 3;

    /** In words, from the last of one piece to the first of the next. */
    private static final int LARGEST_GAP = 3;

    /** In words, of a speaker's title that the border of a content can fall into. */
    private static final int LONGEST_TITLE = 3;

    private static final Comparator<Relation> BY_PLACE = Comparator.comparingInt(Relation::start)
            .thenComparing(relation -> relation.cue().isEmpty() ? relation.content().getFirst() : relation.cue().getFirst());

    private final Tagging tagging;
    private final Trust trust;
    private final List<TaggedSpan> sources;
    private final List<TaggedSpan> cues;
    private final List<TaggedSpan> contents;
    private final int[] sentences;
    /** The spans themselves, since where a border is mended an attribution has others than were marked. */
    private final Set<TaggedSpan> joined = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param tagging an article's
     * @param trust tells the attributions' confidence
     */
    Linker(Tagging tagging, Trust trust) {
        this.tagging = tagging;
        this.trust = trust;
        this.sources = tagging.spans(SpanRole.SOURCE);
        this.cues = tagging.spans(SpanRole.CUE);
        this.contents = tagging.spans(SpanRole.CONTENT);
        this.sentences = tagging.words().sentences();
    }

    /** The attributions in the order of their first words. */
    List<Relation> relations() {
        Map<TaggedSpan, List<TaggedSpan>> contentsOf = new LinkedHashMap<>();
        cues.forEach(cue -> contentsOf.put(cue, new ArrayList<>()));
        List<Relation> relations = new ArrayList<>();
        for (TaggedSpan content : contents) {
            TaggedSpan cue = best(cues.stream().filter(asking -> reaches(asking, content)),
                    asking -> tagging.link(asking, SpanRole.CONTENT, content), WEAKEST_CONTENT);
            if (cue != null) {
                contentsOf.get(cue).add(content);
            } else if (isQuotation(content)) {
                joined.add(content);
                relations.add(new Relation(List.of(), List.of(), List.of(place(content)), content.confidence() * ALONE,
                        "tagger: a quotation that no cue asks for, " + percent(content.confidence())));
            }
        }
        contentsOf.forEach((cue, own) -> {
            List<TaggedSpan> said = own.isEmpty() ? shared(cue) : own;
            if (!said.isEmpty()) {
                relations.addAll(attribution(cue, said));
            }
        });
        relations.sort(BY_PLACE);
        return relations;
    }

    /** The content of another cue that this one, which got none of its own, shares; none where there is no such content. */
    private List<TaggedSpan> shared(TaggedSpan cue) {
        TaggedSpan shared = best(contents.stream().filter(content -> !isInside(cue, content)),
                content -> tagging.link(cue, SpanRole.CONTENT, content), SHARED_CONTENT);
        return shared == null ? List.of() : List.of(shared);
    }

    /** A cue's attribution; none where nothing is said. */
    private List<Relation> attribution(TaggedSpan cue, List<TaggedSpan> said) {
        TaggedSpan source = best(sources.stream().filter(answer -> inOneParagraph(cue, answer)),
                answer -> tagging.link(cue, SpanRole.SOURCE, answer), WEAKEST_SOURCE);
        List<TaggedSpan> pieces = connected(source, cue, said);
        if (source == null && isBareName(pieces)) {
            return List.of();
        }
        joined.add(cue);
        joined.addAll(pieces);
        if (source == null) {
            return List.of(relation(null, cue, pieces));
        }
        joined.add(source);
        int comma = commaBeforeTitle(pieces.getLast(), source, cue);
        return List.of(comma < 0 ? relation(source, cue, pieces) : relation(upTo(source, comma + 1), cue, shortened(pieces, comma)));
    }

    /** The spans that no attribution has got, part by part; to be asked for after {@link #relations}. */
    List<Findings.Marked> others() {
        List<Findings.Marked> others = new ArrayList<>();
        Map<SpanRole, List<TaggedSpan>> marked = Map.of(SpanRole.SOURCE, sources, SpanRole.CUE, cues, SpanRole.CONTENT, contents);
        for (SpanRole part : SpanRole.PARTS) {
            marked.getOrDefault(part, List.of()).stream().filter(span -> !joined.contains(span))
                    .forEach(span -> others.add(new Findings.Marked(part, place(span), span.confidence())));
        }
        return others;
    }

    private boolean reaches(TaggedSpan cue, TaggedSpan content) {
        return isNear(cue, content) && !isInside(cue, content);
    }

    /** What somebody says does not hold that they say it. */
    private static boolean isInside(TaggedSpan inner, TaggedSpan outer) {
        return outer.first() <= inner.first() && inner.last() <= outer.last();
    }

    /** What is quoted can go on sentences after its cue; what is told in other words stands in the cue's own sentence. */
    private boolean isNear(TaggedSpan cue, TaggedSpan content) {
        return sentences[cue.first()] == sentences[content.first()] || sentences[cue.first()] == sentences[content.last()]
                || quoted(content.first()) || quoted(Math.min(content.first() + 1, content.last()));
    }

    /** In PolNeAR's dev part all sources but one of 2,186 stand in their cue's paragraph. */
    private boolean inOneParagraph(TaggedSpan one, TaggedSpan other) {
        return tagging.words().paragraph(one.first()) == tagging.words().paragraph(other.first());
    }

    /** The piece that the cue asks for most and those that hang together with it. */
    private List<TaggedSpan> connected(@Nullable TaggedSpan source, TaggedSpan cue, List<TaggedSpan> pieces) {
        List<TaggedSpan> inOrder = pieces.stream().sorted(Comparator.comparingInt(TaggedSpan::first)).toList();
        int main = inOrder.indexOf(best(inOrder.stream(), piece -> tagging.link(cue, SpanRole.CONTENT, piece), Double.NEGATIVE_INFINITY));
        int from = Math.max(0, main);
        while (from > 0 && connected(source, cue, inOrder.get(from - 1), inOrder.get(from))) {
            from--;
        }
        int end = Math.max(0, main) + 1;
        while (end < inOrder.size() && connected(source, cue, inOrder.get(end - 1), inOrder.get(end))) {
            end++;
        }
        return inOrder.subList(from, end);
    }

    /**
     * Two pieces are one content where the attribution itself parts them, where hardly anything stands between them, or where a
     * quotation goes on in another sentence. (So do all but a twentieth of the contents in pieces of PolNeAR's train part.)
     */
    private boolean connected(@Nullable TaggedSpan source, TaggedSpan cue, TaggedSpan before, TaggedSpan after) {
        return between(before, cue, after) || source != null && between(before, source, after)
                || after.first() - before.last() <= LARGEST_GAP
                || quoted(after.first()) && sentences[before.last()] != sentences[after.first()];
    }

    /**
     * Where the border between a content and the speaker behind it fell into the speaker's title ("It failed, harbour | master Ida Ruiz
     * said"), the place of the comma that is the border: nobody writes a speaker right behind a content without one. Else -1.
     */
    private int commaBeforeTitle(TaggedSpan content, TaggedSpan source, TaggedSpan cue) {
        boolean follows = between(content, source, cue) && source.first() - content.last() <= LONGEST_TITLE;
        for (int k = follows ? source.first() - 1 : content.first(); k > content.first() && k > content.last() - LONGEST_TITLE; k--) {
            String word = word(k);
            if (word.equals(",") && k < content.last()) {
                return k;
            }
            if (!Character.isLetterOrDigit(word.codePointAt(0))) {
                return -1;
            }
        }
        return -1;
    }

    private static TaggedSpan upTo(TaggedSpan source, int first) {
        return new TaggedSpan(first, source.last(), source.confidence());
    }

    private static List<TaggedSpan> shortened(List<TaggedSpan> pieces, int end) {
        List<TaggedSpan> shortened = new ArrayList<>(pieces);
        TaggedSpan last = shortened.removeLast();
        shortened.add(new TaggedSpan(last.first(), end - 1, last.confidence()));
        return shortened;
    }

    private String word(int place) {
        TextSpan span = tagging.words().span(place, place);
        return tagging.words().text().substring(span.start(), span.end());
    }

    private static boolean between(TaggedSpan before, TaggedSpan inner, TaggedSpan after) {
        return before.last() < inner.first() && inner.last() < after.first();
    }

    /** Whether it is a sentence of its own, quoted from end to end, and long enough to be more than a title. */
    private boolean isQuotation(TaggedSpan content) {
        boolean begins = content.first() == 0 || sentences[content.first() - 1] != sentences[content.first()];
        boolean ends = content.last() + 1 == sentences.length || sentences[content.last() + 1] != sentences[content.last()];
        return begins && ends && content.last() - content.first() >= SHORTEST_QUOTATION
                && IntStream.rangeClosed(content.first(), content.last()).allMatch(this::quoted);
    }

    private boolean isBareName(List<TaggedSpan> pieces) {
        return pieces.stream().mapToInt(piece -> piece.last() - piece.first() + 1).sum() < SHORTEST_OF_NOBODY
                && pieces.stream().noneMatch(piece -> quoted(piece.first()));
    }

    private boolean quoted(int word) {
        return tagging.words().words().get(word).quoted();
    }

    private Relation relation(@Nullable TaggedSpan source, TaggedSpan cue, List<TaggedSpan> contents) {
        List<TextSpan> said = contents.stream().sorted(Comparator.comparingInt(TaggedSpan::first)).map(this::place).toList();
        return new Relation(source == null ? List.of() : List.of(place(source)), List.of(place(cue)), said,
                confidence(source, cue, contents), how(source, cue, contents));
    }

    /** For readers: how sure the network is of each part, and that the others belong to the cue. */
    private String how(@Nullable TaggedSpan source, TaggedSpan cue, List<TaggedSpan> contents) {
        double content = contents.stream().mapToDouble(TaggedSpan::confidence).min().orElseThrow();
        double joined = contents.stream().mapToDouble(part -> tagging.link(cue, SpanRole.CONTENT, part)).min().orElseThrow();
        return "tagger: cue " + percent(cue.confidence()) + ", content " + percent(content) + " joined " + percent(probability(joined))
                + (source == null ? ", no source" : ", source " + percent(source.confidence()) + " joined "
                        + percent(probability(tagging.link(cue, SpanRole.SOURCE, source))));
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.0f %%", probability * 100);
    }

    /** How sure the network is of the least sure part and link. */
    private double confidence(@Nullable TaggedSpan source, TaggedSpan cue, List<TaggedSpan> contents) {
        double content = contents.stream().mapToDouble(TaggedSpan::confidence).min().orElseThrow();
        double contentLink = contents.stream().mapToDouble(part -> tagging.link(cue, SpanRole.CONTENT, part)).min().orElseThrow();
        return trust.in(source == null
                ? Trust.Evidence.withoutSource(cue.confidence(), content, contentLink)
                : new Trust.Evidence(cue.confidence(), content, contentLink, true, source.confidence(),
                        tagging.link(cue, SpanRole.SOURCE, source)));
    }

    private TextSpan place(TaggedSpan span) {
        return tagging.words().span(span.first(), span.last());
    }

    private interface Score {
        double of(TaggedSpan span);
    }

    private static @Nullable TaggedSpan best(Stream<TaggedSpan> spans, Score score, double least) {
        TaggedSpan best = null;
        double most = least;
        for (TaggedSpan span : spans.toList()) {
            double value = score.of(span);
            if (value > most) {
                most = value;
                best = span;
            }
        }
        return best;
    }
}
