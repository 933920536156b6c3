package org.dixit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dixit.article.Block;
import org.dixit.explain.Explanation;
import org.dixit.explain.Note;
import org.dixit.explain.Paragraph;
import org.dixit.explain.Part;
import org.dixit.explain.Piece;
import org.dixit.explain.Row;
import org.dixit.explain.Someone;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** An explanation as lines of text: with colours, or with marks that say the same. */
final class ExplanationText {

    private static final int LABELS = 5;
    private static final int DETAILS = 15;
    private static final IStyle[] SOURCE = {Style.bold, Style.fg_cyan};
    private static final IStyle[] CUE = {Style.italic, Style.fg_yellow};
    private static final IStyle[] CONTENT = {Style.fg_green};
    private static final IStyle[] NUMBER = {Style.bold, Style.reverse};
    private static final IStyle[] QUIET = {Style.faint};
    private static final IStyle[] LOUD = {Style.bold};

    private final boolean coloured;
    private final TextFlow flow;

    /**
     * @param width in columns
     * @param coloured whether colours show the marks; without, brackets do
     */
    ExplanationText(int width, boolean coloured) {
        this.coloured = coloured;
        flow = new TextFlow(width, coloured);
    }

    /** All of it, to be asked once. */
    String of(Explanation explanation) {
        flow.add(explanation.title(), LOUD).line(0);
        if (!explanation.published().isEmpty()) {
            flow.add(explanation.published(), QUIET).line(0);
        }
        if (!explanation.address().isEmpty()) {
            flow.add(explanation.address(), QUIET).line(0);
        }
        flow.add(explanation.iri(), QUIET);
        legend();
        explanation.paragraphs().forEach(this::paragraph);
        flow.gap().add(explanation.notes().isEmpty() ? "No statement was found in it." : "Notes on the statements", LOUD);
        explanation.notes().forEach(this::note);
        if (!explanation.cast().isEmpty()) {
            flow.gap().add("Who is who", LOUD).gap();
            explanation.cast().forEach(this::someone);
        }
        flow.gap().add("Read by the " + explanation.extractor() + ". ", QUIET)
                .add("Reported, not asserted: nothing here says that what was said is so.", QUIET);
        return flow.toString();
    }

    private void legend() {
        flow.gap().add("Marks: ", QUIET);
        if (coloured) {
            flow.add("who", SOURCE).add(" ").add("says", CUE).add(" ").add("\u00a01\u00a0", NUMBER).add("\u00a0")
                    .add("what", CONTENT).add(" ").add("in another's words", nested(CONTENT));
        } else {
            flow.add("{who} /says/ [1 what]");
        }
    }

    private void paragraph(Paragraph paragraph) {
        flow.gap();
        boolean prose = paragraph.kind() == Block.Kind.PARAGRAPH || paragraph.kind() == Block.Kind.HEADING;
        if (!prose) {
            flow.add(paragraph.kind().name().toLowerCase(Locale.ROOT) + " | ", QUIET);
        }
        List<Piece> pieces = paragraph.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            piece.opens().forEach(number -> opening(number, piece.contents().contains(number)));
            boolean sourceGoesOn = i > 0 && pieces.get(i - 1).source() && piece.opens().isEmpty();
            boolean cueGoesOn = i > 0 && pieces.get(i - 1).cue() && piece.opens().isEmpty();
            boolean sourceStays = i + 1 < pieces.size() && pieces.get(i + 1).source() && pieces.get(i + 1).opens().isEmpty();
            boolean cueStays = i + 1 < pieces.size() && pieces.get(i + 1).cue() && pieces.get(i + 1).opens().isEmpty();
            mark(piece.source() && !sourceGoesOn ? "{" : "");
            mark(piece.cue() && !cueGoesOn ? "/" : "");
            String words = piece.text().stripTrailing();
            flow.add(words, styles(piece, paragraph.kind()));
            mark(piece.cue() && !cueStays ? "/" : "");
            mark(piece.source() && !sourceStays ? "}" : "");
            piece.closes().forEach(number -> mark("]"));
            flow.add(piece.text().substring(words.length()), styles(piece, paragraph.kind()));
        }
    }

    /** @param content whether there is one, as there is none where somebody declined to comment */
    private void opening(int number, boolean content) {
        if (coloured) {
            // Blanks that do not break keep the number in one piece and beside its words.
            flow.add("\u00a0" + number + "\u00a0", NUMBER).add("\u00a0");
        } else {
            flow.add("[" + number + (content ? "" : "]") + "\u00a0");
        }
    }

    private void mark(String sign) {
        if (!coloured) {
            flow.add(sign);
        }
    }

    private static IStyle[] styles(Piece piece, Block.Kind kind) {
        IStyle[] own = piece.source() ? SOURCE : piece.cue() ? CUE : piece.contents().isEmpty() ? plain(kind) : CONTENT;
        return piece.contents().size() > 1 ? nested(own) : own;
    }

    private static IStyle[] plain(Block.Kind kind) {
        return switch (kind) {
            case HEADING -> LOUD;
            case PARAGRAPH -> new IStyle[0];
            default -> QUIET;
        };
    }

    private static IStyle[] nested(IStyle[] styles) {
        List<IStyle> more = new ArrayList<>(List.of(styles));
        more.add(Style.underline);
        return more.toArray(IStyle[]::new);
    }

    private void note(Note note) {
        flow.gap().add(coloured ? "\u00a0" + note.number() + "\u00a0" : "[" + note.number() + "]", NUMBER).to(LABELS)
                .add(note.speakers(), SOURCE).add(" · ", QUIET).add(note.kind()).line(LABELS);
        if (!note.words().isEmpty()) {
            flow.add(note.words(), CONTENT).line(LABELS);
        }
        note.rows().forEach(this::row);
        flow.add(note.iri(), QUIET);
    }

    private void someone(Someone one) {
        flow.line(0).add(one.name(), SOURCE).add(" · ", QUIET).add(one.kind() + " ").add(one.iri(), QUIET).line(LABELS);
        one.rows().forEach(this::row);
    }

    private void row(Row row) {
        flow.line(LABELS).add(row.label(), QUIET);
        for (int i = 0; i < row.lines().size(); i++) {
            if (i > 0) {
                flow.line(0).add("\u00a0");
            }
            flow.to(DETAILS);
            for (Part part : row.lines().get(i)) {
                flow.add(part.text(), part.number() > 0 ? LOUD : new IStyle[0]);
            }
        }
        flow.line(LABELS);
    }
}
