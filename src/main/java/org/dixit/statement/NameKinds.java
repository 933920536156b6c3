package org.dixit.statement;

import java.util.Locale;
import java.util.Set;

/** What the words of a name show by themselves: a company, a medium, a person by the given name. */
final class NameKinds {

    /** What ends a word with a hyphen that only tells more of the name behind it: "Texas-based N". */
    private static final Set<String> TELLING = Set.of("based", "born", "led", "backed", "turned", "elect");

    private NameKinds() {
    }

    /** @param titled whether a title stands before the name */
    static Name.Kind of(ArticleWords words, Capitals capitals, NameLookup lookup, int first, int end, boolean titled) {
        int count = end - first;
        String last = words.lower(end - 1);
        if (titled) {
            return Name.Kind.PERSON;
        }
        for (int i = first; i < end; i++) {
            if (isBody(words, i) && (count > 1 || !capitals.startsText(first))) {
                return count > 1 ? Name.Kind.ORGANIZATION : Name.Kind.OTHER;
            }
        }
        boolean given = GivenNames.knows(words.form(first));
        boolean medium = NameWords.MEDIA.contains(last) || NameWords.MEDIA_STARTS.contains(words.lower(first));
        if (count > 1 && medium && (!given || words.lower(first - 1).equals("the"))) {
            return Name.Kind.MEDIA_OUTLET;
        }
        if (count > 1 && (isCompany(words, first, end) || hasAmpersand(words, first, end))) {
            return Name.Kind.ORGANIZATION;
        }
        boolean role = count > 1 && (RoleWords.PERSONS.contains(last) || NameWords.TITLES.contains(last))
                && words.lower(first - 1).equals("the");
        if (role || NameWords.NO_ACTORS.contains(last) || NameWords.PLACE_STARTS.contains(words.lower(first))) {
            return Name.Kind.OTHER;
        }
        if (count > 1 && (given || lookup.isPerson(words.phrase(first, end)))) {
            return Name.Kind.PERSON;
        }
        String form = words.form(first).replace(".", "");
        if (count == 1 && form.length() >= 2 && form.length() <= 6 && form.equals(form.toUpperCase(Locale.ROOT))
                && form.chars().allMatch(Character::isLetter)) {
            return Name.Kind.ORGANIZATION;
        }
        return Name.Kind.UNTOLD;
    }

    /** Whether the word makes a name that of a body; a conference is an event, a "Conference of Mayors" none. */
    static boolean isBody(ArticleWords words, int i) {
        return NameWords.ORGANIZATIONS.contains(words.lower(i))
                || words.lower(i).equals("conference") && words.lower(i + 1).equals("of") && words.isCapital(i + 2)
                || words.lower(i).equals("survey") && words.lower(i - 1).equals("geological");
    }

    private static boolean isCompany(ArticleWords words, int first, int end) {
        return NameWords.COMPANIES.contains(words.lower(end - 1)) && !NameWords.NO_COMPANIES.contains(words.lower(first))
                && !NameWords.PLACE_STARTS.contains(words.lower(first));
    }

    private static boolean hasAmpersand(ArticleWords words, int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            if (words.lower(i).equals("&")) {
                return true;
            }
        }
        return false;
    }

    /** Where the organization's name ends that goes on from here to the end of the run; -1 if there is none. */
    static int organizationEnd(ArticleWords words, int at, int end) {
        for (int i = at; i < end; i++) {
            if (isTitle(words, i)) {
                return -1;
            }
            if (isBody(words, i)) {
                return end;
            }
        }
        return -1;
    }

    /** The word after a role with capitals that is no common title: "Railway Manager" before two or three words of a name. */
    static int roleEnd(ArticleWords words, int at, int end) {
        String word = words.lower(at);
        int hyphen = word.lastIndexOf('-');
        String tail = word.substring(hyphen + 1);
        if (hyphen > 0 && at + 1 < end && (TELLING.contains(tail) || RoleWords.PERSONS.contains(tail) && word.startsWith("co-"))) {
            return at + 1;
        }
        if (organizationEnd(words, at, end) >= 0) {
            return at;
        }
        if (RoleWords.looksLikePerson(word) && end - at >= 3 && (word.endsWith("ologist") || GivenNames.knows(words.form(at + 1)))) {
            return at + 1;
        }
        boolean beforeSurname = end - at == 2 && RoleWords.PERSONS.contains(word) && words.isCapital(at + 1) && !isTitle(words, at + 1)
                && !NameWords.NO_ACTORS.contains(words.lower(at + 1)) && !RoleWords.isPerson(words.lower(at + 1));
        if (beforeSurname) {
            return at + 1;
        }
        for (int i = at; i < end - 2; i++) {
            if (RoleWords.PERSONS.contains(words.lower(i)) && end - i <= 4 && !isTitle(words, i) && words.isCapital(i + 1)
                    && (i > at || GivenNames.knows(words.form(i + 1)))) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isTitle(ArticleWords words, int i) {
        return NameWords.TITLES.contains(words.lower(i));
    }
}
