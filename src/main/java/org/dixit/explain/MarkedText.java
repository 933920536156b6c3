package org.dixit.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.dixit.statement.Relation;
import org.dixit.statement.Statement;

/** Cuts an article's text wherever a mark begins or ends, so that marks may overlap as they like. */
final class MarkedText {

    /** A span with the number of the statement that it belongs to. */
    private record Mark(TextSpan span, int number) {
    }

    private static final Comparator<Mark> WIDEST_FIRST = Comparator.<Mark>comparingInt(mark -> -mark.span().length())
            .thenComparingInt(Mark::number);

    private final String text;
    private final List<TextSpan> sources = new ArrayList<>();
    private final List<TextSpan> cues = new ArrayList<>();
    private final List<Mark> contents = new ArrayList<>();
    /** Of statements without a content, the place where their number stands. */
    private final List<Mark> silences = new ArrayList<>();

    private MarkedText(String text, List<Statement> statements, int[] numbers) {
        this.text = text;
        for (int i = 0; i < statements.size(); i++) {
            Relation relation = statements.get(i).relation();
            int number = numbers[i];
            sources.addAll(relation.source());
            cues.addAll(relation.cue());
            relation.content().stream().filter(piece -> piece.length() > 0).forEach(piece -> contents.add(new Mark(piece, number)));
            if (relation.content().isEmpty() && !relation.cue().isEmpty()) {
                silences.add(new Mark(relation.cue().getFirst(), number));
            }
        }
        contents.sort(WIDEST_FIRST);
    }

    /** @param numbers the number of each statement */
    static List<Paragraph> of(Article article, List<Statement> statements, int[] numbers) {
        MarkedText marked = new MarkedText(article.text(), statements, numbers);
        return article.blocks().stream().map(marked::paragraph).toList();
    }

    private Paragraph paragraph(Block block) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.span().start(), block.span().end()));
        sources.forEach(span -> addCuts(span, block.span(), cuts));
        cues.forEach(span -> addCuts(span, block.span(), cuts));
        contents.forEach(mark -> addCuts(mark.span(), block.span(), cuts));
        List<Piece> pieces = new ArrayList<>();
        for (Integer from = cuts.first(), to = cuts.higher(from); to != null; from = to, to = cuts.higher(to)) {
            pieces.add(piece(new TextSpan(from, to), block.span()));
        }
        return new Paragraph(block.kind(), pieces);
    }

    private static void addCuts(TextSpan span, TextSpan within, TreeSet<Integer> cuts) {
        if (span.overlaps(within)) {
            cuts.add(Math.max(span.start(), within.start()));
            cuts.add(Math.min(span.end(), within.end()));
        }
    }

    private Piece piece(TextSpan span, TextSpan block) {
        List<Mark> around = contents.stream().filter(mark -> mark.span().contains(span)).toList();
        List<Integer> opens = new ArrayList<>(around.stream()
                .filter(mark -> Math.max(mark.span().start(), block.start()) == span.start()).map(Mark::number).toList());
        silences.stream().filter(mark -> mark.span().start() == span.start()).forEach(mark -> opens.add(mark.number()));
        List<Integer> closes = around.stream().filter(mark -> Math.min(mark.span().end(), block.end()) == span.end())
                .map(Mark::number).toList().reversed();
        return new Piece(span.in(text), inOneOf(sources, span), inOneOf(cues, span), around.stream().map(Mark::number).toList(),
                opens, closes);
    }

    private static boolean inOneOf(List<TextSpan> spans, TextSpan piece) {
        return spans.stream().anyMatch(span -> span.contains(piece));
    }
}
