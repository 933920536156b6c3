package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;
import org.dixit.text.Quotation;
import org.dixit.text.Quotations;
import org.dixit.text.Sentences;
import org.dixit.text.Token;
import org.dixit.text.Tokens;
import org.jspecify.annotations.Nullable;

/** One walk through an article, sentence by sentence, that joins what goes over sentences and paragraphs. */
final class ArticleScan {

    /** Shorter lone quotations, in characters, are titles and interjections. */
    private static final int SHORTEST_UTTERANCE = 25;

    private final String text;
    private final List<Block> blocks;
    private final CueLexicon lexicon;
    private final List<Finding> found = new ArrayList<>();

    /** The attribution that a lone quotation may go on with. */
    private @Nullable Finding open;
    /** A quotation whose attribution has not come yet. */
    private @Nullable Finding waiting;
    /** Whom the last sentence was about. */
    private @Nullable TextSpan speaker;
    /** Whether the last paragraph ended inside a quotation. */
    private boolean unclosed;

    ArticleScan(Article article, CueLexicon lexicon) {
        this.text = article.text();
        this.blocks = article.blocks();
        this.lexicon = lexicon;
    }

    List<Finding> run() {
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.CAPTION) {
                paragraph(block.span());
            }
        }
        found.removeIf(finding -> finding.content.isEmpty() && finding.rule != Rule.DECLINED);
        return found;
    }

    private void paragraph(TextSpan span) {
        List<Quotation> quotations = Quotations.of(text, span);
        boolean first = true;
        for (List<Token> tokens : Sentences.of(text, Tokens.folded(text, span, quotations))) {
            sentence(new Sentence(text, tokens), first);
            first = false;
        }
        unclosed = !quotations.isEmpty() && !quotations.getLast().closed() && quotations.getLast().span().end() == span.end();
        if (!unclosed) {
            releaseWaiting();
        }
    }

    private void sentence(Sentence sentence, boolean first) {
        if (isLoneQuotation(sentence)) {
            loneQuotation(sentence, first);
            return;
        }
        List<Finding> here = new ArrayList<>(VerbRules.apply(sentence, lexicon));
        here.addAll(PhraseRules.apply(sentence, lexicon));
        here.addAll(AdjectiveRules.apply(sentence));
        if (here.size() > VerbRules.MOST_CUES) {
            here.clear();
        }
        if (here.isEmpty()) {
            Finding label = PhraseRules.label(sentence);
            if (label != null) {
                here.add(label);
            }
        }
        CitationRules.apply(sentence, here);
        claimWaiting(here);
        releaseWaiting();
        found.addAll(here);
        speaker = speakerOf(sentence, here);
        Finding last = null;
        for (Finding finding : here) {
            if (finding.source != null && finding.rule != Rule.DECLINED) {
                last = last == null || finding.quoted || !last.quoted ? finding : last;
            }
        }
        open = last;
    }

    /** A quotation that nobody claimed belongs to the one whom the sentence before it was about, if that was somebody named. */
    private void releaseWaiting() {
        if (waiting != null && speaker != null && waiting.content.getFirst().length() >= SHORTEST_UTTERANCE) {
            found.add(Finding.quotationAlone(speaker, waiting.content));
        }
        waiting = null;
    }

    private @Nullable TextSpan speakerOf(Sentence sentence, List<Finding> here) {
        for (Finding finding : here) {
            if (finding.source != null) {
                return finding.source;
            }
        }
        Sentence.Range subject = sentence.mainSubject(sentence.size());
        boolean named = subject != null && (WordClasses.SUBJECT_PRONOUNS.contains(sentence.word(subject.from()))
                || sentence.token(subject.to() - 1).capital()) && !sentence.word(subject.from()).equals("it");
        return named ? sentence.span(subject) : null;
    }

    private static boolean isLoneQuotation(Sentence sentence) {
        int words = 0;
        for (Token token : sentence.tokens) {
            words += token.kind() == Token.Kind.PUNCTUATION ? 0 : 1;
        }
        return words == 1 && sentence.tokens.stream().anyMatch(Token::isQuotation);
    }

    /** A quotation that is a sentence of its own goes on with the last attribution, or waits for the next sentence's. */
    private void loneQuotation(Sentence sentence, boolean first) {
        TextSpan span = sentence.tokens.stream().filter(Token::isQuotation).findFirst().orElseThrow().span();
        boolean empty = open != null && open.content.isEmpty();
        if (open != null && (!first && open.quoted || unclosed || empty)) {
            open.content.add(span);
            open.quoted = true;
            return;
        }
        if (waiting != null) {
            waiting.content.add(span);
            return;
        }
        int at = 0;
        while (!sentence.isQuotation(at)) {
            at++;
        }
        waiting = new Finding(Rule.QUOTE_ALONE, sentence, null, null, new Sentence.Range(at, at + 1));
    }

    private void claimWaiting(List<Finding> here) {
        if (waiting == null) {
            return;
        }
        for (Finding finding : here) {
            boolean begins = finding.content.isEmpty() && finding.rule != Rule.DECLINED;
            if (begins || unclosed && finding.quoted) {
                finding.content.addAll(0, waiting.content);
                finding.quoted = true;
                waiting = null;
                return;
            }
        }
    }
}
