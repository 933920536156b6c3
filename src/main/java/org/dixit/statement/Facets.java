package org.dixit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What the cue and the grammar around it tell of a statement.
 *
 * @param channel how the words reached the article
 * @param act what the speaker does
 * @param certainty the speaker's
 * @param polarity the speaker's
 * @param temporality as the speaker sees it
 * @param stance the article's
 */
record Facets(Channel channel, Act act, Certainty certainty, Polarity polarity, Temporality temporality, Stance stance) {

    /** How many words of a content show its modality and its tense: its first clause, roughly. */
    private static final int FIRST_CLAUSE = 28;
    private static final Set<String> POSSIBLE = NameWords.words("may might could perhaps possibly maybe possible potentially");
    private static final Set<String> PROBABLE = NameWords.words("""
            likely probably should presumably expected unlikely apparently seemingly""");
    private static final Set<String> NEGATIONS = NameWords.words("not never no neither nor nobody nothing cannot n't without");
    private static final Set<String> FUTURE = NameWords.words("""
            will would shall won't wouldn't 'll i'll we'll they'll he'll she'll it'll""");
    private static final Set<String> PRESENT = NameWords.words("""
            is are am has have does do isn't aren't hasn't haven't doesn't don't i'm it's that's we're they're can
            may might must cannot can't should could""");
    private static final Set<String> PAST = NameWords.words("""
            was were had did wasn't weren't hadn't didn't said told came went took""");
    private static final Set<String> AHEAD = NameWords.words("going set planned plans");
    private static final Set<String> CONJUNCTIONS = NameWords.words("because if since although though unless while whereas");
    private static final Set<String> SUBJECTS = NameWords.words("he she it which who this that");
    private static final int AFTER_CUE = 5;
    private static final int ADDRESSEE = 7;
    private static final Set<String> SAYING = NameWords.words("say comment discuss confirm disclose elaborate specify answer");
    private static final Set<String> WORKS = NameWords.words("report study paper book article survey essay analysis column");
    private static final Set<String> PLATFORMS = NameWords.words("telegram twitter x facebook instagram weibo vkontakte tiktok");
    private static final Set<String> HEARSAY = NameWords.words("allegedly purportedly supposedly");
    private static final Set<String> AUXILIARIES = NameWords.words("""
            did does do has have had is are was were will would could can""");

    static Facets of(ArticleWords words, Cast cast, List<TextSpan> cue, List<TextSpan> content, Optional<CueEntry> entry,
            boolean sourced, @Nullable Actor speaker) {
        Act lexical = entry.map(CueEntry::act).orElse(Act.ASSERT);
        Act act = lexical == Act.ASK && isRequest(words, content) ? Act.DEMAND : lexical;
        boolean negatedCue = isNegated(words, cue);
        return new Facets(
                channel(words, cue, content, entry, sourced, speaker, act),
                act,
                certainty(words, content, entry, act, negatedCue),
                polarity(words, content, entry, negatedCue),
                temporality(words, cast, content, act),
                stance(words, cue, entry));
    }

    /** "asked the union to open the port" */
    private static boolean isRequest(ArticleWords words, List<TextSpan> content) {
        if (content.isEmpty()) {
            return false;
        }
        int first = words.at(content.getFirst().start());
        if (!words.isWord(first) || WordClasses.INDIRECT_QUESTION.contains(words.lower(first))) {
            return false;
        }
        for (int i = first; i < Math.min(first + ADDRESSEE, words.from(content.getFirst().end())); i++) {
            if (words.isQuote(i) || WordClasses.INDIRECT_QUESTION.contains(words.lower(i))) {
                return false;
            }
            if (words.lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private static Channel channel(ArticleWords words, List<TextSpan> cue, List<TextSpan> content, Optional<CueEntry> entry,
            boolean sourced, @Nullable Actor speaker, Act act) {
        Channel hint = entry.map(CueEntry::channelHint).orElse(null);
        boolean media = speaker != null && speaker.type() == ActorType.MEDIA_OUTLET;
        if (act == Act.DECLINE || hint == Channel.DECLINED_TO_COMMENT) {
            return Channel.DECLINED_TO_COMMENT;
        }
        Channel quoting = Quoting.of(words, content);
        if (!sourced && speaker == null && quoting != Channel.DIRECT) {
            return Channel.UNATTRIBUTED;
        }
        if (isUnsaid(words, cue)) {
            return Channel.DECLINED_TO_COMMENT;
        }
        if (isPosted(words, cue)) {
            return Channel.SOCIAL_POST;
        }
        if (media) {
            return quoting == Channel.DIRECT ? Channel.DIRECT : Channel.PRESS_REPORT;
        }
        if (quoting == Channel.INDIRECT && isPublished(words, cue)) {
            return Channel.PUBLISHED_WORK;
        }
        if (hint == Channel.SOCIAL_POST || quoting == Channel.INDIRECT && hint != null && hint != Channel.UNATTRIBUTED) {
            return hint;
        }
        return quoting;
    }

    /** "would not say", "would neither confirm nor deny" */
    private static boolean isUnsaid(ArticleWords words, List<TextSpan> cue) {
        if (cue.isEmpty()) {
            return false;
        }
        int first = words.at(cue.getFirst().start());
        int end = words.from(cue.getLast().end());
        boolean would = words.lower(first).equals("would") && words.lower(first + 1).equals("not")
                && SAYING.contains(words.lower(end - 1));
        return would || words.lower(first + 1).equals("neither") && words.lower(first + 2).equals("confirm");
    }

    /** "said in a report": a work, not a statement to the press. */
    private static boolean isPublished(ArticleWords words, List<TextSpan> cue) {
        if (cue.isEmpty()) {
            return false;
        }
        int end = words.from(cue.getLast().end());
        for (int i = words.at(cue.getFirst().start()) + 1; i < Math.min(words.size() - 1, end + AFTER_CUE); i++) {
            if (WORKS.contains(words.lower(i)) && (words.lower(i - 1).equals("a") || words.lower(i - 1).equals("an")
                    || words.lower(i - 2).equals("a") || words.lower(i - 2).equals("an"))
                    && (words.lower(i - 2).equals("in") || words.lower(i - 3).equals("in"))) {
                return true;
            }
        }
        return false;
    }

    /** "wrote on Telegram", "wrote in a post on X" */
    private static boolean isPosted(ArticleWords words, List<TextSpan> cue) {
        if (cue.isEmpty()) {
            return false;
        }
        int first = words.at(cue.getFirst().start());
        for (int i = first; i < Math.min(words.size() - 1, words.from(cue.getLast().end()) + AFTER_CUE); i++) {
            String platform = words.lower(i + 1).replace(".", "");
            if ((words.lower(i).equals("on") || words.lower(i).equals("via")) && PLATFORMS.contains(platform)
                    && words.isCapital(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Certainty certainty(
            ArticleWords words, List<TextSpan> content, Optional<CueEntry> entry, Act act, boolean negated) {
        Certainty lexical = entry.map(CueEntry::certainty).orElse(Certainty.CERTAIN);
        if (content.isEmpty() || act == Act.ASK || act == Act.DECLINE || negated) {
            return Certainty.UNKNOWN;
        }
        Certainty modal = Certainty.CERTAIN;
        for (int i = words.at(content.getFirst().start()), end = clauseEnd(words, content, i); i < end; i++) {
            if (POSSIBLE.contains(words.lower(i)) && !isMonth(words, i)) {
                modal = Certainty.POSSIBLE;
                break;
            }
            if (PROBABLE.contains(words.lower(i))) {
                modal = Certainty.PROBABLE;
            }
        }
        return lexical == Certainty.UNKNOWN || lexical.compareTo(modal) > 0 ? lexical : modal;
    }

    private static boolean isMonth(ArticleWords words, int i) {
        return words.form(i).equals("May");
    }

    private static Polarity polarity(ArticleWords words, List<TextSpan> content, Optional<CueEntry> entry, boolean negatedCue) {
        Polarity lexical = entry.map(CueEntry::polarity).orElse(Polarity.POSITIVE);
        if (content.isEmpty() || negatedCue) {
            return Polarity.UNKNOWN;
        }
        if (lexical != Polarity.POSITIVE) {
            return lexical;
        }
        int first = words.at(content.getFirst().start());
        for (int i = first, end = clauseEnd(words, content, first); i < end; i++) {
            String word = words.lower(i);
            boolean clauseOver = i > first && CONJUNCTIONS.contains(word)
                    || i - first > 3 && (word.equals(",") || word.equals("that"));
            if (clauseOver && !startsSubordinate(words.lower(first))) {
                break;
            }
            if (NEGATIONS.contains(word) || word.endsWith("n't")) {
                return Polarity.NEGATIVE;
            }
        }
        return Polarity.POSITIVE;
    }

    private static boolean startsSubordinate(String word) {
        return switch (word) {
            case "if", "when", "while", "although", "despite" -> true;
            default -> false;
        };
    }

    private static Temporality temporality(ArticleWords words, Cast cast, List<TextSpan> content, Act act) {
        if (content.isEmpty()) {
            return Temporality.UNKNOWN;
        }
        int first = words.at(content.getFirst().start());
        Temporality seen = Temporality.UNKNOWN;
        boolean conditional = words.lower(first).equals("if") || words.lower(first + 1).equals("if");
        for (int i = first, end = clauseEnd(words, content, first); i < end; i++) {
            String word = words.lower(i);
            if (FUTURE.contains(word) || AHEAD.contains(word) && words.lower(i + 1).equals("to")) {
                return Temporality.FUTURE;
            }
            if (seen == Temporality.UNKNOWN) {
                seen = PAST.contains(word) || isPastTense(words, i, first) ? Temporality.PAST
                        : PRESENT.contains(word) || isPresentTense(words, cast, i) ? Temporality.PRESENT : seen;
            } else if (!conditional && i - first > FIRST_CLAUSE / 2) {
                break;
            }
        }
        boolean ahead = act == Act.WANT || act == Act.DEMAND || act == Act.PROMISE || act == Act.THREATEN;
        return ahead && seen == Temporality.UNKNOWN ? Temporality.FUTURE : seen;
    }

    /** "China holds": a form in -s right after a name or a pronoun. */
    private static boolean isPresentTense(ArticleWords words, Cast cast, int i) {
        boolean subject = cast.at(i - 1) != null || SUBJECTS.contains(words.lower(i - 1));
        return subject && words.isLower(i) && words.lower(i).endsWith("s") && !RoleWords.PREPOSITIONS.contains(words.lower(i))
                && !RoleWords.isPerson(words.lower(i));
    }

    private static boolean isPastTense(ArticleWords words, int i, int first) {
        return i > first && words.lower(i).endsWith("ed") && words.isWord(i - 1)
                && !RoleWords.PREPOSITIONS.contains(words.lower(i - 1)) && !RoleWords.DETERMINERS.contains(words.lower(i - 1));
    }

    private static Stance stance(ArticleWords words, List<TextSpan> cue, Optional<CueEntry> entry) {
        for (TextSpan piece : cue) {
            for (int i = words.at(piece.start()); i < words.from(piece.end()); i++) {
                if (HEARSAY.contains(words.lower(i))) {
                    return Stance.DISTANCING;
                }
            }
        }
        return entry.map(CueEntry::stance).orElse(Stance.NEUTRAL);
    }

    /** "did not say": the negation in the cue, or right before it behind an auxiliary. */
    private static boolean isNegated(ArticleWords words, List<TextSpan> cue) {
        for (TextSpan piece : cue) {
            int first = words.at(piece.start());
            int before = first - 1;
            if ((words.lower(before).equals("not") || words.lower(before).equals("never") || words.lower(before).endsWith("n't"))
                    && (AUXILIARIES.contains(words.lower(before - 1)) || words.lower(before).endsWith("n't")
                            || words.lower(before).equals("never"))) {
                return true;
            }
            for (int i = first; i < words.from(piece.end()); i++) {
                if (words.lower(i).equals("not") || words.lower(i).equals("never") || words.lower(i).endsWith("n't")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int clauseEnd(ArticleWords words, List<TextSpan> content, int first) {
        int end = Math.min(first + FIRST_CLAUSE, words.from(content.getFirst().end()));
        return Math.min(end, first < words.size() ? words.sentenceEnd(words.sentence(first)) : end);
    }
}
