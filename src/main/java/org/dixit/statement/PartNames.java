package org.dixit.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Map<String, String> middleBearer = new HashMap<>();

    /** @param persons the full names of persons */
    PartNames(ArticleWords words, List<Name> names, Set<String> persons) {
        this.words = words;
        this.persons = withoutFamilyNames(names, persons);
        genders = new Genders(words, names);
        for (Name name : names) {
            if (this.persons.contains(name.text())) {
                bearers.add(name.text());
                partsOf(name.text()).forEach(part -> firstBearer.putIfAbsent(part, name.text()));
                middlesOf(name.text()).forEach(part -> middleBearer.putIfAbsent(part, name.text()));
            }
        }
    }

    /** "Huckabee Sanders" after Sarah Huckabee Sanders is no other person; "Dana Holt" before "IM Dana Holt" is no family name. */
    private static Set<String> withoutFamilyNames(List<Name> names, Set<String> persons) {
        Set<String> full = new HashSet<>();
        Set<String> families = new HashSet<>();
        for (Name name : names) {
            if (persons.contains(name.text()) && (full.contains(name.text()) || !families.contains(key(name.text())))) {
                full.add(name.text());
                families.addAll(familyNamesOf(name.text()));
            }
        }
        return full;
    }

    /** Whether some person bears this word as first or last part of the name. */
    boolean bears(String part) {
        return firstBearer.containsKey(key(part));
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
        boolean nameLike = name.kind() == Name.Kind.UNTOLD || name.kind() == Name.Kind.ALONE
                || name.kind() == Name.Kind.PERSON
                || name.kind() == Name.Kind.KNOWN && name.entry() != null && (name.hasTitle() || isFounders(name, name.entry()));
        if (!nameLike) {
            return null;
        }
        String part = key(name.text());
        String latest = latestBearer.getOrDefault(part, firstBearer.get(part));
        String bearer = latest != null ? latest : middleBearer.get(part);
        return bearer == null || !genders.contradict(words, name, bearer) ? bearer
                : bearers.stream().filter(full -> partsOf(full).contains(part) && !genders.contradict(words, name, full))
                        .findFirst().orElse(name.text());
    }

    /** In an article on a man whose name a company or a medium bears, the name alone means him, save in "the founder of Bloomberg". */
    private boolean isFounders(Name name, AuthorityEntry entry) {
        String bearer = firstBearer.get(key(name.text()));
        return (entry.type() == ActorType.MEDIA_OUTLET || entry.type() == ActorType.ORGANIZATION)
                && bearer != null && bearer.endsWith(" " + name.text()) && !EMPLOYED.contains(words.lower(name.first() - 1));
    }

    /** "M Weber's story" and "Weber's niece, M Weber," bring up one Weber without the talk going over from another. */
    private boolean isAside(Name name) {
        int before = name.titleFirst() - 1;
        int kin = words.lower(before).equals(",") ? before - 1 : before;
        return words.lower(name.end()).equals("'s") || RoleWords.PREPOSITIONS.contains(words.lower(before))
                || RoleWords.KIN.contains(words.lower(kin));
    }

    /** At a sentence's start "al-" and "de" have a capital too. */
    private static String key(String part) {
        return part.toLowerCase(Locale.ROOT);
    }

    /** "huckabee sanders", "von der leyen": what remains of a full name without given ones, where that is several words. */
    private static List<String> familyNamesOf(String full) {
        String[] words = key(full).split(" ");
        return IntStream.range(1, words.length - 1).filter(i -> !GivenNames.knows(words[i]))
                .mapToObj(i -> String.join(" ", Arrays.asList(words).subList(i, words.length))).toList();
    }

    /**
     * What may stand for a name alone: its last word, its first, which is the family name of many Asians, the first of two family
     * names, as Spaniards have them, and a family name of several words.
     */
    private static List<String> partsOf(String full) {
        String[] words = key(full).split(" ");
        List<String> parts = new ArrayList<>(List.of(words[words.length - 1], words[0]));
        boolean two = words.length == 3 && words[1].length() > 2 && !NameWords.PARTICLES.contains(words[1])
                && GivenNames.knows(words[0]) && !GivenNames.knows(words[1]);
        if (two) {
            parts.add(words[1]);
        }
        parts.addAll(familyNamesOf(full));
        return parts;
    }

    /** Words that mean somebody only where they are nobody's first or last: "Lula". */
    private static List<String> middlesOf(String full) {
        String[] words = full.split(" ");
        return Arrays.stream(words).skip(1).limit(Math.max(0, words.length - 2))
                .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0))).map(PartNames::key).toList();
    }
}
