package org.dixit.statement;

import java.util.Map;
import java.util.Set;

/** What the speaker does: what the cue says, and what its construction makes of that. */
final class ActReading {

    /** What some cues become with an infinitive: who tells somebody to go demands it. */
    private static final Map<String, Act> WITH_INFINITIVE = Map.ofEntries(
            Map.entry("ask", Act.DEMAND), Map.entry("tell", Act.DEMAND), Map.entry("remind", Act.DEMAND), Map.entry("say", Act.DEMAND),
            Map.entry("agree", Act.PROMISE), Map.entry("swear", Act.PROMISE), Map.entry("decide", Act.WANT),
            Map.entry("determine", Act.WANT));
    private static final Set<String> SPOKEN = Set.of("say", "comment", "respond", "reply", "answer", "elaborate", "speak");

    private ActReading() {
    }

    static Act of(ArticleWords words, Relation relation, CueGrammar cue, ContentReading content) {
        Act lexical = cue.entry().map(CueEntry::act).orElse(Act.ASSERT);
        boolean empty = relation.content().isEmpty();
        if (cue.entry().filter(CueEntry::isSilenceOnlyNegated).isPresent() && !cue.isNegated()) {
            return Act.ASSERT;
        }
        if (cue.isRefusalToSpeak() || empty && cue.isNegated() && SPOKEN.contains(cue.lemma())) {
            return Act.DECLINE;
        }
        if (cue.lemma().equals("ask") && content.startsWith("for")) {
            return Act.DEMAND;
        }
        Act other = WITH_INFINITIVE.get(cue.lemma());
        boolean toDo = content.startsWith("to") || !cue.lemma().equals("say") && content.isInfinitive();
        if (other != null && toDo && cue.leadsToInfinitive(relation.content())) {
            return other;
        }
        boolean plain = lexical == Act.ASSERT || lexical == Act.REPORT;
        return plain && content.isQuestion() && Quoting.of(words, relation.content()) == Channel.DIRECT ? Act.ASK : lexical;
    }
}
