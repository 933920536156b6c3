package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some of several, or all of them again: "one of them", "two of the officials", "the other diplomat", "the officials". */
final class Groups {

    static final Set<String> THEM = Set.of("them", "these", "those", "whom");
    private static final Set<String> BEFORE_NOUN = Set.of("the", "these", "those", "his", "her", "its", "their");
    private static final Set<String> PLACED_BY = Set.of("in", "of", "at", "from");
    private static final Set<String> COLLECTIVES = NameWords.words("""
            people family public majority staff team press crowd community police youth many some most others leadership jury""");
    private static final Set<String> QUANTITIES = NameWords.words("some many most several few none all any each half dozens others");
    private static final int FARTHEST = 160;
    private static final int SENTENCES_BACK = 6;
    private static final int COUNTED_BACK = 3;
    private static final int REACH_OF_PHRASE = 5;
    private static final int REACH_OF_PLACE = 4;

    /** Makes the actor of a plural noun phrase. */
    interface Maker {
        Actor make(int first, int end);
    }

    private record Known(Actor group, int at) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final Maker maker;
    private final List<Known> known = new ArrayList<>();

    Groups(ArticleWords words, Cast cast, Maker maker) {
        this.words = words;
        this.cast = cast;
        this.maker = maker;
    }

    /** Remembers that a group, or one of it, was spoken of. */
    void note(Actor group, int at) {
        boolean several = group.count() != null ? isCounted(group) : isPluralName(group.name());
        if (group.type() == ActorType.GROUP && several) {
            known.add(new Known(group, at));
        }
    }

    private static boolean isPluralName(String name) {
        for (String word : name.split(" ")) {
            if (Documents.isDocument(word)) {
                return false;
            }
            if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s") || word.endsWith("men") || COLLECTIVES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whom these words take out of a group named before; null where they do no such thing. */
    @Nullable Actor part(int first, int end) {
        String word = words.lower(first);
        if (end - first >= 3 && words.lower(first + 1).equals("of")
                && (QUANTITIES.contains(word) || NounPhrase.NUMBERS.containsKey(word))) {
            String behind = words.lower(first + 2);
            boolean noun = BEFORE_NOUN.contains(behind) && end - first >= 4;
            Integer count = NounPhrase.NUMBERS.get(word);
            if (THEM.contains(behind) && end - first == 3) {
                Known counted = latest(first, COUNTED_BACK, Groups::isCounted);
                return taken(counted != null ? counted.group() : antecedent(first, null), count, first);
            }
            return noun ? taken(antecedent(first, pluralHead(first + 3, end)), count, first) : null;
        }
        int other = word.equals("the") ? first + 1 : first;
        String kind = words.lower(other);
        if (kind.equals("others") && other + 1 == end) {
            return taken(antecedent(first, null), null, first);
        }
        if (kind.equals("other") || kind.equals("another")) {
            String head = other + 1 < end ? words.lower(other + 1) : null;
            boolean single = head == null || RoleWords.PERSONS.contains(head) && other + 2 == end;
            return single ? taken(antecedent(first, head), 1, first) : null;
        }
        boolean again = BEFORE_NOUN.contains(word) && end - first >= 2 && isPlural(first + 1)
                && (first + 2 == end || !words.isWord(first + 2));
        Known same = again ? latest(first, RoleWords.singular(words.lower(first + 1))) : null;
        return same == null ? null : same.group();
    }

    /** The word at which a group of several was last spoken of before another; -1 without one. */
    int latestAt(int before) {
        Known last = latest(before, null);
        return last == null ? -1 : last.at();
    }

    /** The last group of several before a word, spoken or only spoken of; null without one. */
    @Nullable Actor latest(int before) {
        return antecedent(before, null);
    }

    private @Nullable String pluralHead(int first, int end) {
        for (int i = first; i < end; i++) {
            if (isPlural(i)) {
                return RoleWords.singular(words.lower(i));
            }
        }
        return null;
    }

    private @Nullable Actor taken(@Nullable Actor group, @Nullable Integer count, int at) {
        if (group == null) {
            return null;
        }
        known.add(new Known(group, at));
        boolean one = count != null && count == 1;
        return Actor.group(one ? singular(group.name()) : group.name(), group.affiliation(), count);
    }

    /** Whom the text has counted are told apart: "two envoys said that officials …", "one of them". */
    private static boolean isCounted(Actor group) {
        return group.count() != null && group.count() > 1;
    }

    private static String singular(String name) {
        String[] parts = name.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (RoleWords.isPerson(parts[i]) && !RoleWords.PERSONS.contains(parts[i]) || parts[i].equals("sources")) {
                parts[i] = RoleWords.singular(parts[i]);
            } else if (parts[i].equals("people")) {
                parts[i] = "person";
            }
        }
        return String.join(" ", parts);
    }

    private @Nullable Actor antecedent(int before, @Nullable String head) {
        Known spoken = latest(before, head);
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST); i--) {
            if (spoken != null && i <= spoken.at() + REACH_OF_PHRASE) {
                return spoken.group();
            }
            if (isPlural(i) && (head == null ? spoken == null : RoleWords.singular(words.lower(i)).equals(head))
                    && !words.lower(i + 1).equals("'")) {
                return maker.make(phraseStart(i), phraseEnd(i));
            }
        }
        return spoken == null ? null : spoken.group();
    }

    private @Nullable Known latest(int before, @Nullable String head) {
        return latest(before, SENTENCES_BACK,
                group -> head == null || (" " + singular(group.name()) + " ").contains(" " + head + " "));
    }

    private @Nullable Known latest(int before, int sentencesBack, Predicate<Actor> asked) {
        for (int i = known.size() - 1; i >= 0; i--) {
            Known one = known.get(i);
            boolean near = one.at() < before && words.sentence(before) - words.sentence(one.at()) <= sentencesBack;
            if (near && asked.test(one.group())) {
                return one;
            }
        }
        return null;
    }

    private boolean isPlural(int i) {
        String word = words.lower(i);
        boolean start = i == 0 || words.sentence(i) != words.sentence(i - 1);
        return (words.isLower(i) || start) && cast.at(i) == null && RoleWords.isPerson(word)
                && !RoleWords.PERSONS.contains(word);
    }

    private int phraseStart(int head) {
        int i = head;
        while (i > 0 && words.sentence(i - 1) == words.sentence(head) && (cast.at(i - 1) != null && !cast.at(i - 1).isPerson()
                || NounPhrase.NUMBERS.containsKey(words.lower(i - 1)) || NameWords.NEVER_FIRST.contains(words.lower(i - 1))
                || words.isLower(i - 1) && words.isWord(i - 1) && !RoleWords.STOPS.contains(words.lower(i - 1))
                && !words.lower(i - 1).endsWith("ed") && !words.lower(i - 1).endsWith("ing"))) {
            i--;
        }
        return i;
    }

    private int phraseEnd(int head) {
        if (PLACED_BY.contains(words.lower(head + 1))) {
            List<Mention> behind = cast.between(head + 2, Math.min(words.sentenceEnd(words.sentence(head)),
                    head + 2 + REACH_OF_PLACE));
            if (!behind.isEmpty()) {
                return behind.getFirst().end();
            }
        }
        return head + 1;
    }
}
