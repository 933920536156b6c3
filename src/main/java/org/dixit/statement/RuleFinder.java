package org.dixit.statement;

import java.util.Comparator;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Sha256;
import org.dixit.article.TextSpan;

/**
 * The rule-based finder: quotation marks, the cue lexicon, and a grammar of clauses that knows only closed word classes. It is
 * the baseline beside a trained finder: small, fast, and open to reading.
 */
public final class RuleFinder implements RelationFinder {

    /** Goes up whenever a rule changes, since the digest must tell one behaviour from another. */
    private static final String RULES_VERSION = "rules 4";

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::first)
            .thenComparing(finding -> finding.cue.isEmpty() ? new TextSpan(0, 0) : finding.cue.getFirst())
            .thenComparing(finding -> finding.rule);

    private final CueLexicon lexicon;
    private final String digest;

    public RuleFinder(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.digest = Sha256.hex(RULES_VERSION + " " + lexicon.digest());
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Findings read(Article article) {
        return Findings.of(findings(article).stream().map(Finding::relation).toList());
    }

    /** The same with the rule that found each. */
    List<Finding> findings(Article article) {
        ArticleScan scan = new ArticleScan(article, lexicon);
        return scan.run().stream().sorted(BY_PLACE).toList();
    }
}
