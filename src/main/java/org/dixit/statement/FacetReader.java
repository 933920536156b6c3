package org.dixit.statement;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facets of an article's statements: looks up the cue, then asks each facet's own reading. What the speaker does and says
 * (act, certainty, polarity, time), how it came here (channel) and how the article stands to it (stance) are three different things.
 */
final class FacetReader {

    /** No phrase for a silence is longer, in characters. */
    private static final int SILENCE = 40;

    private static final Set<String> BEFORE_NOUNS = NameWords.words("a an the his her its their my our your this that these those 's no");

    private final ArticleWords words;
    private final Cast cast;
    private final CueLexicon lexicon;
    private final @Nullable Actor publisher;

    /** @param publisher the article's own, where that is known */
    FacetReader(ArticleWords words, Cast cast, CueLexicon lexicon, @Nullable Actor publisher) {
        this.words = words;
        this.cast = cast;
        this.lexicon = lexicon;
        this.publisher = publisher;
    }

    /**
     * The facets of one statement.
     *
     * @param speaker the first speaker, where known
     * @param reported whether another statement reports this one
     */
    Facets read(Relation relation, @Nullable Actor speaker, boolean reported) {
        CueGrammar cue = new CueGrammar(words, relation, entry(words.text(), relation));
        ContentReading content = new ContentReading(words, cast, lexicon, relation.content(), cue);
        Act act = ActReading.of(words, relation, cue, content);
        boolean medium = speaker != null && speaker.type() == ActorType.MEDIA_OUTLET;
        return new Facets(new ChannelReading(words, cast, relation, cue, publisher).get(act, speaker, reported),
                medium && act == Act.ASSERT ? Act.REPORT : act,
                content.certainty(act), content.polarity(act), content.temporality(act), StanceReading.of(cue, content));
    }

    private Optional<CueEntry> entry(String text, Relation relation) {
        if (relation.cue().isEmpty()) {
            return Optional.empty();
        }
        String cue = relation.cue().stream().map(piece -> piece.in(text)).collect(Collectors.joining(" "));
        int first = words.at(relation.cue().getFirst().start());
        Optional<CueEntry> noun = BEFORE_NOUNS.contains(words.lower(first - 1)) ? lexicon.nounIn(cue) : Optional.empty();
        Optional<CueEntry> alone = noun.or(() -> lexicon.entryFor(cue));
        String lemma = alone.map(entry -> entry.lemma() + " ").orElse("");
        return lexicon.entryFor(cue + " " + contentAfterCue(text, relation))
                .filter(both -> both.isSilence() && both.lemma().startsWith(lemma)).or(() -> alone);
    }

    /**
     * The beginning of what follows the cue at once: of "declined to comment" a network may take "declined" alone for the cue, or
     * "to" for a word of both.
     */
    private static String contentAfterCue(String text, Relation relation) {
        TextSpan cue = relation.cue().getLast();
        TextSpan content = relation.content().isEmpty() ? cue : relation.content().getFirst();
        boolean follows = content.start() > cue.start()
                && text.substring(Math.min(cue.end(), content.start()), content.start()).isBlank();
        int end = Math.max(cue.end(), Math.min(content.end(), cue.end() + SILENCE));
        return follows ? text.substring(cue.end(), end) : "";
    }
}
