package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dixit.article.TextSpan;

/** Whom the content of a statement names, and whom it is about: its first subject, or who follows "about". */
final class Topics {

    private static final int SUBJECT_WITHIN = 7;
    private static final Set<String> BEFORE_SUBJECT = NameWords.words("""
            that the a an and but so if when while although whether because however yes no well then now even only
            both either""");
    private static final Set<String> ABOUT = NameWords.words("about regarding concerning against");
    private static final Set<String> VERBS = NameWords.words("""
            is are was were be been am will would may might can could should must shall has have had do does did""");

    private Topics() {
    }

    static List<ActorMention> mentions(ArticleWords words, Cast cast, List<TextSpan> content) {
        List<ActorMention> mentions = new ArrayList<>();
        for (TextSpan piece : content) {
            for (Mention mention : cast.between(words.at(piece.start()), words.from(piece.end()))) {
                if (mention.actor() != null && !cast.isPlace(mention)) {
                    mentions.add(new ActorMention(mention.actor(), words.span(mention.first(), mention.end())));
                }
            }
        }
        return mentions;
    }

    static List<Actor> about(ArticleWords words, Cast cast, List<TextSpan> content) {
        List<Actor> about = new ArrayList<>();
        if (content.isEmpty()) {
            return about;
        }
        int first = words.at(content.getFirst().start());
        int end = words.from(content.getFirst().end());
        int start = ABOUT.contains(words.lower(first)) ? first + 1 : clauseStart(words, first, end);
        for (int i = start; i < Math.min(end, start + SUBJECT_WITHIN); i++) {
            Mention mention = cast.at(i);
            if (mention == null) {
                boolean passes = BEFORE_SUBJECT.contains(words.lower(i)) || words.isQuote(i) || leadsToName(words, cast, i, end);
                if (!passes || VERBS.contains(words.lower(i))) {
                    break;
                }
                continue;
            }
            Actor actor = mention.actor();
            i = mention.end() - 1;
            if (actor == null) {
                continue;
            }
            if (words.lower(mention.end()).equals("'s")) {
                break;
            }
            about.add(actor);
            boolean joined = words.lower(mention.end()).equals("and") || words.lower(mention.end()).equals("or");
            if (!joined) {
                break;
            }
        }
        return about.stream().distinct().toList();
    }

    /** Role words and titles before a name: "leader Xi Jinping". */
    private static boolean leadsToName(ArticleWords words, Cast cast, int i, int end) {
        boolean role = RoleWords.PERSONS.contains(words.lower(i)) || NameWords.TITLES.contains(words.lower(i))
                || NameWords.TITLE_MODIFIERS.contains(words.lower(i)) || RoleWords.MEDIA.contains(words.lower(i));
        String next = words.lower(i + 1);
        return role && i + 1 < end && (cast.at(i + 1) != null || RoleWords.PERSONS.contains(next)
                || NameWords.TITLES.contains(next) || next.equals("of"));
    }

    /** Where the main clause starts, behind an introduction with its comma ("due to its support, China …"). */
    private static int clauseStart(ArticleWords words, int first, int end) {
        int i = first;
        while (i < end && (words.isQuote(i) || words.lower(i).equals("that"))) {
            i++;
        }
        boolean introduced = RoleWords.PREPOSITIONS.contains(words.lower(i)) || words.lower(i).equals("due")
                || words.lower(i).equals("despite");
        if (!introduced) {
            return i;
        }
        int limit = Math.min(end, words.sentenceEnd(words.sentence(Math.min(i, words.size() - 1))));
        for (int comma = i; comma < limit; comma++) {
            if (words.lower(comma).equals(",")) {
                return comma + 1;
            }
        }
        return end;
    }
}
