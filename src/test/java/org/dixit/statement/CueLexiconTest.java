package org.dixit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dixit.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueLexiconTest {

    private static final CueLexicon LEXICON = CueLexicon.load();
    private static final String GOOD = "add\t-\tverb\tassert\tneutral\tcertain\tpositive\t-\tquote that\t3";

    @ParameterizedTest
    @CsvSource({
        "said, say, ASSERT",
        "Says, say, ASSERT",
        "has repeatedly insisted, insist, ASSERT",
        "pointed out, point out, ASSERT",
        "is believed to, believed to, BELIEVE",
        "was revealed, reveal, REPORT",
        "it was revealed, it was revealed, REPORT",
        "it has emerged, it emerged, REPORT",
        "replied, reply, ASSERT",
        "quipped, quip, ASSERT",
        "was quoted as saying, quoted as saying, ASSERT",
        "in the words of, in the words of, ASSERT",
        "citing, cite, ASSERT",
        "mooted, moot, SUGGEST",
        "has vowed, vow, PROMISE",
        "told Reuters, tell, ASSERT",
        "was not confident, confident, BELIEVE",
        "would neither confirm nor deny, neither confirm nor deny, DECLINE",
        "according to, according to, ASSERT",
        "declined to comment, decline to comment, DECLINE",
        "did not immediately respond to a request for comment, respond to a request for comment, DECLINE",
        "reportedly, reportedly, REPORT",
        "denied, deny, DENY",
        "has threatened to, threaten, THREATEN",
        "urging, urge, DEMAND",
        "worries, worry, BELIEVE",
        "boasted, boast, ASSERT",
        "said in a statement, say, ASSERT",
    })
    void findsTheEntryOfACueInAnyForm(String cue, String lemma, Act act) {
        assertThat(LEXICON.entryFor(cue)).hasValueSatisfying(entry -> {
            assertThat(entry.lemma()).isEqualTo(lemma);
            assertThat(entry.act()).isEqualTo(act);
        });
    }

    @Test
    void holdsHundredsOfCues() {
        assertThat(LEXICON.entries()).hasSizeGreaterThanOrEqualTo(700);
        assertThat(LEXICON.entries()).extracting(CueEntry::stance).contains(Stance.values());
        assertThat(LEXICON.entries()).extracting(CueEntry::act).contains(Act.values());
    }

    @ParameterizedTest
    @CsvSource({"question, ASK", "earlier claim, ASSERT", "plans, WANT", "denials, DENY"})
    void findsTheNounWhereACueIsOne(String cue, Act act) {
        assertThat(LEXICON.nounIn(cue)).hasValueSatisfying(entry -> {
            assertThat(entry.kind()).isEqualTo(CueEntry.Kind.NOUN);
            assertThat(entry.act()).isEqualTo(act);
        });
    }

    @Test
    void knowsNothingOfOtherWords() {
        assertThat(LEXICON.entryFor("walked to")).isEmpty();
        assertThat(LEXICON.entryFor(List.of())).isEmpty();
    }

    @Test
    void tellsChannelStanceCertaintyAndPolarity() {
        CueEntry tweet = LEXICON.entryFor("tweeted").orElseThrow();
        assertThat(tweet.channelHint()).isEqualTo(Channel.SOCIAL_POST);
        CueEntry doubt = LEXICON.entryFor("doubts").orElseThrow();
        assertThat(doubt.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(doubt.certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(LEXICON.entryFor("claimed").orElseThrow().stance()).isEqualTo(Stance.DISTANCING);
        assertThat(LEXICON.entryFor("said").orElseThrow().channelHint()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add                                                                | 1 columns instead of 10
            Add-verb assert neutral certain positive - quote 3                 | not lower case
            add - verv assert neutral certain positive - quote 3               | kind "verv" is not known; use one of verb
            add - verb shout neutral certain positive - quote 3                | act "shout" is not known
            add - verb assert neutral certain positive - quote 4               | strength "4"
            """)
    void saysWhichLineIsBadAndWhy(String row, String problem) {
        String cells = row.replace("Add-", "Add - ").replaceAll(" +", "\t");
        byte[] table = ("# head\n" + GOOD + "\n" + cells + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CueLexicon.read("cues.tsv", table))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("[cues.tsv, line 3] ")
                .hasMessageContaining(problem)
                .hasMessageContaining(";");
    }

    @Test
    void rejectsARowThatStandsTwice() {
        byte[] table = (GOOD + "\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CueLexicon.read("cues.tsv", table))
                .hasMessage("[cues.tsv, line 2] \"add\" stands already in line 1; keep one row");
    }
}
