package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.Block;

/**
 * Finds the names of an article: sequences of capitalised words, cut into titles, adjectives of states, names that the authority
 * knows, and other names. A sentence's first word counts only where it is no ordinary word.
 */
final class Names {

    private static final int LONGEST = 8;
    private static final Set<String> LINKS = Set.of("of", "for", "on");

    private final ArticleWords words;
    private final NameLookup lookup;
    private final int[] knownEnds;
    private final Capitals capitals;
    private final List<Name> found = new ArrayList<>();

    private Names(ArticleWords words, NameLookup lookup) {
        this.words = words;
        this.lookup = lookup;
        knownEnds = new int[words.size()];
        capitals = new Capitals(words);
    }

    /** The names of an article in the order of the text, none overlapping another. */
    static List<Name> in(ArticleWords words, NameLookup lookup) {
        Names names = new Names(words, lookup);
        names.read();
        return List.copyOf(names.found);
    }

    private void read() {
        int i = 0;
        while (i < words.size()) {
            if (!words.isCapital(i) || words.kind(i) == Block.Kind.CREDIT || words.kind(i) == Block.Kind.BYLINE) {
                i++;
            } else if (capitals.isTitleCase(words.block(i))) {
                i = readAlone(i);
            } else {
                i = Math.max(i + 1, readRun(i));
            }
        }
    }

    /** Where every word has a capital, only names that are known, or borne by persons named elsewhere, can be told. */
    private int readAlone(int at) {
        int known = known(at);
        int people = demonymEnd(at, words.size());
        if (known > at) {
            add(at, known, at, Name.Kind.KNOWN, lookup.byName(words.phrase(at, known)));
        } else if (people > at) {
            add(at, people, at, Name.Kind.DEMONYM, lookup.byDemonym(words.phrase(at, people)));
        } else if (!NameWords.ORDINARY.contains(words.lower(at)) && !capitals.isSeenInLower(words.lower(at))) {
            add(at, at + 1, at, Name.Kind.ALONE, Optional.empty());
        }
        return Math.max(at + 1, Math.max(known, people));
    }

    private int readRun(int first) {
        int known = known(first);
        if (known - first >= 2) {
            return afterRun(first);
        }
        boolean isAdjective = NameWords.NEVER_FIRST.contains(words.lower(first)) && organizationEnd(first, runEnd(first)) < 0;
        if (isAdjective || capitals.startsText(first) && isOrdinary(first)) {
            return first + 1;
        }
        return afterRun(first);
    }

    private int afterRun(int first) {
        int end = runEnd(first);
        return segment(first, end);
    }

    private boolean isOrdinary(int i) {
        String word = words.lower(i);
        if (NameWords.ORDINARY.contains(word) || RoleWords.PERSONS.contains(word) && !isTitle(i) && words.isCapital(i + 1)) {
            return !isKnownAbbreviation(i);
        }
        if (RoleWords.isPerson(word) && !RoleWords.PERSONS.contains(word) && !words.isCapital(i + 1)) {
            return true;
        }
        boolean shaped = capitals.isSeenInLower(word) || word.endsWith("ly") || word.endsWith("ing") && !words.isCapital(i + 1);
        return shaped && known(i) == i && lookup.byDemonym(words.form(i)).isEmpty();
    }

    /** "US" is no pronoun. */
    private boolean isKnownAbbreviation(int i) {
        String form = words.form(i);
        return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT)) && known(i) > i;
    }

    private int runEnd(int first) {
        int i = first + 1;
        boolean organization = isOrganizationHead(first);
        boolean linked = false;
        while (i < words.size() && words.block(i) == words.block(first) && words.sentence(i) == words.sentence(first)) {
            String word = words.lower(i);
            if (words.isCapital(i) && !NameWords.NEVER_NAMES.contains(word) || organization && words.isCapital(i)) {
                organization |= isOrganizationHead(i);
                i++;
            } else if (NameWords.PARTICLES.contains(word) && words.isCapital(i + 1)) {
                i++;
            } else if (word.equals("&") && words.isCapital(i + 1)) {
                i += 2;
            } else if ((word.equals("of") && isTitle(i - 1) || organization && LINKS.contains(word))
                    && capitalAfterArticle(i + 1) > 0) {
                linked = true;
                i = capitalAfterArticle(i + 1) + 1;
            } else if (word.equals("and") && linked && NameWords.TOPICS.contains(words.lower(i + 1)) && words.isCapital(i + 1)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private int capitalAfterArticle(int i) {
        int at = words.lower(i).equals("the") || words.lower(i).equals("a") ? i + 1 : i;
        return words.isCapital(at) && !NameWords.NEVER_NAMES.contains(words.lower(at))
                || words.isCapital(at) && !words.lower(at).equals("i") && words.lower(at).endsWith("al") ? at : -1;
    }

    private boolean isOrganizationHead(int i) {
        return NameWords.ORGANIZATIONS.contains(words.lower(i));
    }

    private boolean isTitle(int i) {
        return NameWords.TITLES.contains(words.lower(i));
    }

    /** Cuts a run into names; gives the word to go on from. */
    private int segment(int first, int end) {
        int at = first;
        int title = -1;
        while (at < end) {
            if (words.isLower(at) && !NameWords.PARTICLES.contains(words.lower(at)) || !words.isWord(at)) {
                at++;
                title = -1;
                continue;
            }
            int known = known(at);
            boolean surname = title >= 0 && known - at == 1
                    && (NameWords.COURTESY.contains(words.lower(title)) || isStateInWords(at));
            if (known > at && !surname && !(known - at == 1 && isPartOfLongerName(at, end))) {
                add(at, known, title < 0 ? at : title, Name.Kind.KNOWN, lookup.byName(words.phrase(at, known)));
                title = -1;
                at = known;
                continue;
            }
            int people = demonymEnd(at, end);
            if (people > at && !surname) {
                int organization = organizationEnd(people, end);
                if (organization > 0) {
                    addLocal(at, organization, at);
                    at = organization;
                } else {
                    add(at, people, at, Name.Kind.DEMONYM, lookup.byDemonym(words.phrase(at, people)));
                    at = people;
                }
                title = -1;
                continue;
            }
            int afterTitle = titleEnd(at, end);
            if (afterTitle > at) {
                title = at;
                at = afterTitle;
                continue;
            }
            int stop = nameEnd(at, end);
            addLocal(at, stop, title < 0 ? at : title);
            title = -1;
            at = stop;
        }
        return Math.max(at, end);
    }

    /** The end of the longest name from here that the authority knows; the start itself if none. */
    private int known(int at) {
        if (knownEnds[at] == 0) {
            knownEnds[at] = findKnown(at);
        }
        return knownEnds[at];
    }

    private int findKnown(int at) {
        if (!words.isCapital(at) && !words.lower(at).equals("al-qaida")) {
            return at;
        }
        int limit = Math.min(words.size(), at + LONGEST);
        int reach = at;
        while (reach < limit && words.sentence(reach) == words.sentence(at)
                && (words.isWord(reach) || words.lower(reach).equals("'s") || words.lower(reach).equals("/"))) {
            reach++;
        }
        for (int end = reach; end > at; end--) {
            String last = words.lower(end - 1);
            boolean fit = words.isCapital(end - 1) || end - at > 1 && (last.equals("group") || last.equals("agency"));
            boolean articled = end - at == 2 && words.lower(at).equals("the") && isPartOfLongerName(at + 1, runEnd(at + 1));
            if (fit && !articled && lookup.byName(words.phrase(at, end)).isPresent()) {
                return end;
            }
        }
        return at;
    }

    /** "Captain America", "Rep. Jordan": behind a title a state's name, if it is no abbreviation, is a person's. */
    private boolean isStateInWords(int at) {
        return !isKnownAbbreviation(at) && !lookup.isSeat(words.form(at))
                && lookup.byName(words.form(at)).filter(entry -> entry.type() == ActorType.STATE).isPresent();
    }

    private boolean isPartOfLongerName(int at, int end) {
        int next = at + 1;
        if (next >= end || isTitle(next) || NameWords.TITLE_MODIFIERS.contains(words.lower(next))) {
            return false;
        }
        boolean outlet = next == end - 1
                && (NameWords.MEDIA.contains(words.lower(next)) || NameWords.COMPANIES.contains(words.lower(next)));
        if (outlet || organizationEnd(next, end) > 0) {
            return true;
        }
        boolean abbreviation = words.form(at).toUpperCase(Locale.ROOT).equals(words.form(at));
        return !abbreviation && known(next) == next && GivenNames.knows(words.form(at));
    }

    private int demonymEnd(int at, int end) {
        if (at + 2 <= end && lookup.byDemonym(words.phrase(at, at + 2)).isPresent()) {
            return at + 2;
        }
        return lookup.byDemonym(words.form(at)).isPresent() ? at + 1 : at;
    }

    /** Where the organization's name ends that goes on from here to the end of the run; -1 if there is none. */
    private int organizationEnd(int at, int end) {
        for (int i = at; i < end; i++) {
            if (isTitle(i)) {
                return -1;
            }
            if (isOrganizationHead(i)) {
                return end;
            }
        }
        return -1;
    }

    private int titleEnd(int at, int end) {
        int i = at;
        while (i < end && NameWords.TITLE_MODIFIERS.contains(words.lower(i))) {
            i++;
        }
        if (i >= end || !isTitle(i)) {
            return at;
        }
        if (NameWords.COURTESY.contains(words.lower(i)) && i + 2 >= end) {
            return i + 1;
        }
        while (i < end && isTitle(i)) {
            i++;
        }
        if (i < end && words.lower(i).equals("of")) {
            int office = words.lower(i + 1).equals("the") ? i + 2 : i + 1;
            int state = office < end ? known(office) : office;
            if (NameWords.PORTFOLIOS.contains(words.lower(office))) {
                i = Math.min(end, words.lower(office).equals("foreign") ? office + 2 : office + 1);
            } else if (state > office && state < end && !isOrganizationHead(state)) {
                i = state;
            }
        }
        return i;
    }

    private int nameEnd(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            boolean beforeName = i + 1 < end && (organizationEnd(at, end) < 0 || GivenNames.knows(words.form(i + 1)));
            if (isTitle(i) && beforeName && !isOrganizationHead(i)) {
                return i;
            }
        }
        return end;
    }

    private void addLocal(int first, int end, int title) {
        add(first, end, title, kind(first, end, title < first), Optional.empty());
    }

    private Name.Kind kind(int first, int end, boolean titled) {
        int count = end - first;
        String last = words.lower(end - 1);
        if (titled) {
            return Name.Kind.PERSON;
        }
        for (int i = first; i < end; i++) {
            if (isOrganizationHead(i) && (count > 1 || !capitals.startsText(first))) {
                return count > 1 ? Name.Kind.ORGANIZATION : Name.Kind.OTHER;
            }
        }
        boolean given = GivenNames.knows(words.form(first));
        boolean medium = NameWords.MEDIA.contains(last) || NameWords.MEDIA_STARTS.contains(words.lower(first));
        if (count > 1 && medium && !given) {
            return Name.Kind.MEDIA_OUTLET;
        }
        if (count > 1 && (isCompany(first, end) || hasAmpersand(first, end))) {
            return Name.Kind.ORGANIZATION;
        }
        if (NameWords.NO_ACTORS.contains(last) || NameWords.PLACE_STARTS.contains(words.lower(first))) {
            return Name.Kind.OTHER;
        }
        if (count > 1 && (given || lookup.isPerson(words.phrase(first, end)))) {
            return Name.Kind.PERSON;
        }
        String form = words.form(first);
        if (count == 1 && form.length() >= 2 && form.length() <= 6 && form.equals(form.toUpperCase(Locale.ROOT))
                && form.chars().allMatch(Character::isLetter)) {
            return Name.Kind.ORGANIZATION;
        }
        return Name.Kind.UNTOLD;
    }

    private boolean isCompany(int first, int end) {
        return NameWords.COMPANIES.contains(words.lower(end - 1)) && !NameWords.NO_COMPANIES.contains(words.lower(first))
                && !NameWords.PLACE_STARTS.contains(words.lower(first));
    }

    private boolean hasAmpersand(int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            if (words.lower(i).equals("&")) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, int end, int title, Name.Kind kind, Optional<AuthorityEntry> entry) {
        found.add(new Name(first, end, title, kind, words.phrase(first, end), entry.orElse(null)));
    }
}
