package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.TextSpan;
import org.dixit.statement.Sentence.Range;
import org.jspecify.annotations.Nullable;

/** A relation while the rules still work on it: later sentences may add pieces to its content. */
final class Finding {

    final Rule rule;
    final @Nullable Range sourceRange;
    final @Nullable TextSpan source;
    final List<TextSpan> cue = new ArrayList<>();
    final List<TextSpan> content = new ArrayList<>();
    /** Whether the content stands before the cue, so that a quotation after it goes on with the same words. */
    boolean quoted;

    Finding(Rule rule, Sentence sentence, @Nullable Range source, @Nullable Range cue, @Nullable Range... content) {
        this.rule = rule;
        this.sourceRange = source;
        this.source = source == null ? null : sentence.span(source);
        if (cue != null) {
            this.cue.add(sentence.span(cue));
        }
        for (Range range : content) {
            if (range != null) {
                this.content.add(sentence.span(range));
                for (int i = range.from(); i < range.to(); i++) {
                    quoted |= sentence.isQuotation(i);
                }
            }
        }
    }

    /** One whose content is known as spans of the text. */
    static Finding of(Rule rule, Sentence sentence, Range source, Range cue, List<TextSpan> content) {
        Finding finding = new Finding(rule, sentence, source, cue);
        finding.content.addAll(content);
        return finding;
    }

    /** A quotation without a cue of its own. */
    private Finding(TextSpan source, List<TextSpan> content) {
        this.rule = Rule.QUOTE_ALONE;
        this.sourceRange = null;
        this.source = source;
        this.content.addAll(content);
        this.quoted = true;
    }

    static Finding quotationAlone(TextSpan source, List<TextSpan> content) {
        return new Finding(source, content);
    }

    Relation relation() {
        return new Relation(source == null ? List.of()
                : List.of(source), cue, content.stream().sorted().toList(), rule.precision(), rule.told());
    }

    TextSpan first() {
        TextSpan first = cue.isEmpty() ? content.getFirst() : cue.getFirst();
        for (TextSpan span : content) {
            first = span.compareTo(first) < 0 ? span : first;
        }
        return source != null && source.compareTo(first) < 0 ? source : first;
    }
}
