package org.dixit.statement;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Where words that are mostly no names are somebody's: "King" after Angus King, "May" after Theresa May, "April" in April Ryan. That
 * such a word is a family name shows a given name, an office or a trade before it somewhere in the article.
 */
final class BorneWords {

    private static final int LONGEST_NAME = 3;
    /** Before these a month is one. */
    private static final Set<String> DATED = NameWords.words("""
            in on of since by until till last next early late mid this from through during before after every each""");
    /** Of the words for places, works and events those that are family names too. */
    private static final Set<String> ALSO_FAMILIES = NameWords.words("west east north south day park wall");
    private static final Set<String> JUNIORS = NameWords.words("jr jr. sr sr. ii iii");
    private static final Set<String> PARTISANS = NameWords.words("republican democrat liberal conservative independent");
    /** Behind these a sentence's first word is no name: "West of the town". */
    private static final Set<String> NO_VERBS = NameWords.words("i he she it we you they the a an be not");

    private final ArticleWords words;
    private final BitSet ends = new BitSet();
    private final BitSet starts = new BitSet();

    BorneWords(ArticleWords words, Capitals capitals) {
        this.words = words;
        Set<String> borne = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.isCapital(i) || capitals.isTitleCase(words.block(i))) {
                continue;
            }
            if (NameWords.NEVER_FIRST.contains(words.lower(i)) && GivenNames.knows(words.form(i)) && opensName(i)) {
                starts.set(i);
                borne.add(words.form(i));
            }
            if (isMostlyNoName(i) && endsFullName(i)) {
                ends.set(i);
                borne.add(words.form(i));
            }
        }
        for (int i = 0; i < words.size() && !borne.isEmpty(); i++) {
            if (borne.contains(words.form(i)) && isAlone(i)) {
                ends.set(i);
            }
        }
    }

    /** Whether the word is somebody's name here, alone or at the end of a full name. */
    boolean endsName(int i) {
        return ends.get(i);
    }

    /** Whether a full name begins with the word here. */
    boolean startsName(int i) {
        return starts.get(i);
    }

    private boolean isMostlyNoName(int i) {
        String word = words.lower(i);
        return words.isCapital(i) && (NameWords.ORDINARY.contains(word) || NameWords.NEVER_NAMES.contains(word) || isOffice(i)
                || NameWords.NO_ACTORS.contains(word));
    }

    private boolean isOffice(int i) {
        return NameWords.TITLES.contains(words.lower(i)) || RoleWords.PERSONS.contains(words.lower(i));
    }

    /** "Angus King", "the rapper Tarek West"; neither "the Georgia Governor" nor "Madison Park". */
    private boolean endsFullName(int i) {
        int before = isInitial(i - 1) ? i - 2 : i - 1;
        if (!words.isCapital(before) || words.sentence(before) != words.sentence(i) || words.isCapital(i + 1) && !isEnd(i)) {
            return false;
        }
        boolean told = isOffice(before - 1) || isOffice(before - 2) && words.lower(before - 1).equals(",");
        boolean speaks = NameTypes.FINITE.contains(words.lower(i + 1));
        boolean knownGiven = GivenNames.knows(words.form(before))
                && (!NameWords.NEVER_FIRST.contains(words.lower(before)) || starts.get(before));
        if (isOffice(i)) {
            boolean adjective = PARTISANS.contains(words.lower(i)) || RoleWords.isPerson(words.lower(i + 1))
                    || RoleWords.ORGANIZATIONS.contains(words.lower(i + 1));
            return knownGiven && !adjective && !RoleWords.DETERMINERS.contains(words.lower(before - 1));
        }
        if (NameWords.NO_ACTORS.contains(words.lower(i))) {
            return ALSO_FAMILIES.contains(words.lower(i)) && (told || knownGiven && speaks) && !isMostlyNoName(before);
        }
        return knownGiven || told && !isMostlyNoName(before) && !NameWords.TITLE_MODIFIERS.contains(words.lower(before));
    }

    private boolean isInitial(int i) {
        return words.isCapital(i) && (words.form(i).length() == 1 || words.form(i).length() == 2 && words.form(i).endsWith("."));
    }

    private boolean isAlone(int i) {
        int before = i - 1;
        String word = words.lower(i);
        boolean opens = i == words.sentenceStart(words.sentence(i));
        boolean inName = !opens && words.isCapital(before) && !isOffice(before)
                && !NameWords.TITLE_MODIFIERS.contains(words.lower(before));
        boolean month = NameWords.NEVER_NAMES.contains(word)
                && (DATED.contains(words.lower(before)) || i + 1 < words.size() && Character.isDigit(words.form(i + 1).charAt(0)));
        boolean verbless = NameWords.ORDINARY.contains(word)
                && (NO_VERBS.contains(words.lower(i + 1)) || RoleWords.PREPOSITIONS.contains(words.lower(i + 1)));
        return !inName && !month && !RoleWords.DETERMINERS.contains(words.lower(before)) && !verbless
                && (!words.isCapital(i + 1) || isEnd(i));
    }

    /** Before a capital that begins a sentence or a month, or only tells whose son it is. */
    private boolean isEnd(int i) {
        return words.sentence(i + 1) != words.sentence(i) || NameWords.NEVER_NAMES.contains(words.lower(i + 1))
                || JUNIORS.contains(words.lower(i + 1));
    }

    /** "April Ryan", "Christian Lind"; not "In April Senator", "Christian Democrats", "Christian Church". */
    private boolean opensName(int i) {
        int next = i + 1;
        int end = next;
        while (end - i <= LONGEST_NAME && words.isCapital(end) && words.sentence(end) == words.sentence(i)) {
            end++;
        }
        boolean dated = DATED.contains(words.lower(i - 1)) && NameWords.NEVER_NAMES.contains(words.lower(i));
        return end > next && end - i <= LONGEST_NAME && !dated && !words.lower(next).endsWith("s") && !isMostlyNoName(next)
                && !NameWords.TITLE_MODIFIERS.contains(words.lower(next)) && NameKinds.organizationEnd(words, next, end) < 0;
    }
}
