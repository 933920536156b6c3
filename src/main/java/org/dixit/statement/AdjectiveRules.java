package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.statement.Sentence.Range;
import org.jspecify.annotations.Nullable;

/** The rule for what people feel: "many are concerned about how the clause", "X is confident that the clause". */
final class AdjectiveRules {

    private static final Set<String> FEELINGS = Set.of("concerned", "worried", "afraid", "fearful", "confident", "convinced", "certain",
            "hopeful", "optimistic", "pessimistic", "skeptical", "sceptical", "doubtful", "unsure", "uncertain", "adamant");
    private static final Set<String> CLAUSES = Set.of("that", "whether", "how", "what", "why");
    private static final Set<String> NOBODY = Set.of("it", "there", "this", "that", "which", "what");

    private AdjectiveRules() {
    }

    static List<Finding> apply(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        for (int at = 1; at + 2 < sentence.size(); at++) {
            Finding finding = FEELINGS.contains(sentence.word(at)) ? finding(sentence, at) : null;
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private static @Nullable Finding finding(Sentence sentence, int at) {
        boolean about = sentence.word(at + 1).equals("about");
        int content = about ? at + 2 : at + 1;
        int from = at;
        boolean being = false;
        while (from > 0 && (WordClasses.isAuxiliary(sentence.word(from - 1)) || WordClasses.isAdverb(sentence.token(from - 1)))) {
            from--;
            being |= WordClasses.BE.contains(sentence.word(from)) && !sentence.word(from).equals("be");
        }
        Range subject = being && CLAUSES.contains(sentence.word(content)) ? sentence.nounPhraseBefore(from) : null;
        int end = sentence.size();
        while (end > content && sentence.isEnd(end - 1)) {
            end--;
        }
        boolean somebody = subject != null && !NOBODY.contains(sentence.word(subject.from()));
        return !somebody || content >= end ? null
                : new Finding(Rule.FEELING, sentence, subject, new Range(from, content), new Range(content, end));
    }
}
