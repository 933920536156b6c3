package org.dixit.statement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which person's full name a part of it stands for, as one reads on: the last one named that bears it, or the first who will be. */
final class PartNames {

    /** What stands before the name of a body that somebody works for or leads. */
    private static final Set<String> EMPLOYED = Set.of("of", "at", "for");

    private final ArticleWords words;
    private final Set<String> persons;
    private final Genders genders;
    private final Set<String> bearers = new LinkedHashSet<>();
    private final Map<String, String> firstBearer = new HashMap<>();
    private final Map<String, String> latestBearer = new HashMap<>();

    /** @param persons the full names of persons */
    PartNames(ArticleWords words, List<Name> names, Set<String> persons) {
        this.words = words;
        this.persons = persons;
        genders = new Genders(words, names);
        for (Name name : names) {
            if (persons.contains(name.text())) {
                bearers.add(name.text());
                for (String part : partsOf(name.text())) {
                    firstBearer.putIfAbsent(part, name.text());
                }
            }
        }
    }

    /** Whether some person bears this word as first or last part of the name. */
    boolean bears(String part) {
        return firstBearer.containsKey(part);
    }

    /** The person that a name means, to be asked in the order of the text; null where it is no person's or nobody's. */
    @Nullable String fullName(Name name) {
        if (persons.contains(name.text())) {
            for (String part : partsOf(name.text())) {
                if (!latestBearer.containsKey(part) || !isAside(name)) {
                    latestBearer.put(part, name.text());
                }
            }
            return name.text();
        }
        boolean single = name.end() - name.first() == 1;
        boolean nameLike = name.kind() == Name.Kind.UNTOLD || name.kind() == Name.Kind.ALONE
                || name.kind() == Name.Kind.PERSON
                || name.kind() == Name.Kind.KNOWN && name.entry() != null && (name.hasTitle() || isFounders(name, name.entry()));
        if (!single || !nameLike) {
            return null;
        }
        String latest = latestBearer.get(name.text());
        String bearer = latest != null ? latest : firstBearer.get(name.text());
        return bearer == null || !genders.contradict(words, name, bearer) ? bearer
                : bearers.stream().filter(full -> partsOf(full).contains(name.text()) && !genders.contradict(words, name, full))
                        .findFirst().orElse(name.text());
    }

    /** In an article on a man whose name a company or a medium bears, the name alone means him, save in "the founder of Bloomberg". */
    private boolean isFounders(Name name, AuthorityEntry entry) {
        String bearer = firstBearer.get(name.text());
        return (entry.type() == ActorType.MEDIA_OUTLET || entry.type() == ActorType.ORGANIZATION)
                && bearer != null && bearer.endsWith(" " + name.text()) && !EMPLOYED.contains(words.lower(name.first() - 1));
    }

    /** "M Weber's story" brings up one Weber without the talk going over from another. */
    private boolean isAside(Name name) {
        return words.lower(name.end()).equals("'s") || RoleWords.PREPOSITIONS.contains(words.lower(name.titleFirst() - 1));
    }

    /**
     * The words that may stand for a name alone: its last, its first, which is the family name of many Asians, and the first of two
     * family names, as Spaniards have them.
     */
    private static List<String> partsOf(String full) {
        String[] words = full.split(" ");
        boolean two = words.length == 3 && words[1].length() > 2 && Character.isUpperCase(words[1].charAt(0)) && GivenNames.knows(words[0])
                && !GivenNames.knows(words[1]);
        return two ? List.of(words[2], words[0], words[1]) : List.of(words[words.length - 1], words[0]);
    }
}
