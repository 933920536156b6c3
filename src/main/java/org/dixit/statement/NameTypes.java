package org.dixit.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What kind of actor each name of an article is, where neither the authority nor the name's own words tell: from all that the
 * places say where it stands. This is the one room in which the kind of a name is decided.
 */
final class NameTypes {

    private static final int SHOWN = 3;
    private static final int LIKELY = 2;
    private static final int HINT = 1;
    private static final int LONGEST_APPOSITION = 8;
    /** Verbs that stand behind a subject. */
    static final Set<String> FINITE = NameWords.words("""
            said says told has had is was will would warned added believes believed thinks argued noted explained
            wrote tweeted claimed stated asked denied announced insisted suggested acknowledged declined vowed
            urged met""");
    private static final Set<String> HELD_BY_BODIES = NameWords.words("""
            shareholders shares fleet subsidiary subsidiaries headquarters chairman chief founder directors spokesperson
            spokesman spokeswoman newsroom editors readers website employees customers users ceo board""");
    /** Roles that stand behind a body's name and not, like "aide", behind a person's. */
    private static final Set<String> OF_BODIES = NameWords.words("""
            reporter correspondent columnist host anchor editor analyst economist employee employees executive ceo
            president director founder cofounder co-founder chairman researcher researchers contributor users user""");
    /** Behind these stands "on" and the medium or platform. */
    private static final Set<String> PUBLISHED = NameWords.words("""
            post posts posted tweet tweets tweeted wrote written published done appeared appearance aired live video message
            interview comment commented shared""");
    private static final Set<String> WORKED_FOR = Set.of("for", "at", "of", "with");
    private static final List<String> PREFIXES = List.of("Mc", "Mac", "O'", "O’", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz",
            "St", "D'", "D’", "Da", "Lo", "El", "Al");

    private final ArticleWords words;
    private final List<Name> names;
    private final boolean[] speaking;
    private final TypedNames typed;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> titled = new HashSet<>();
    private final Map<String, ActorType> bodies = new HashMap<>();

    /**
     * @param speaking whether a word stands in the source of some relation
     * @param typed the names with their kinds that the finder read
     */
    NameTypes(ArticleWords words, List<Name> names, boolean[] speaking, TypedNames typed) {
        this.typed = typed;
        this.words = words;
        this.names = names;
        this.speaking = speaking;
        Map<String, Integer> votes = votes();
        Set<String> borne = borne();
        for (Name name : names) {
            ActorType shown = name.kind() == Name.Kind.UNTOLD ? shownBody(name) : null;
            if (shown != null && votes.getOrDefault(name.text(), 0) <= 0) {
                bodies.merge(name.text(), shown, (one, other) -> one == ActorType.MEDIA_OUTLET ? one : other);
            }
        }
        votes.forEach((text, vote) -> {
            if (vote < 0) {
                bodies.putIfAbsent(text, ActorType.ORGANIZATION);
            } else if (vote > 0 && text.indexOf(' ') > 0
                    && (borne.contains(text) || !RoleWords.PERSONS.contains(lastWord(text)))) {
                persons.add(text);
            }
        });
        persons.removeIf(bodies::containsKey);
    }

    /** Names that end in somebody's family name though the word means something else. */
    private Set<String> borne() {
        BorneWords borne = new BorneWords(words, new Capitals(words));
        return names.stream().filter(name -> borne.endsName(name.end() - 1)).map(Name::text).collect(Collectors.toSet());
    }

    /** Whether a name of one word is a person's, since a title stands before it somewhere. */
    boolean isTitled(String text) {
        return titled.contains(text);
    }

    /** The full names of persons. */
    Set<String> persons() {
        return persons;
    }

    /** The kind of body that a name stands for, where the article shows that it is one. */
    Optional<ActorType> body(String text) {
        return Optional.ofNullable(bodies.get(text));
    }

    /** For each name above zero what speaks for a person, below zero what speaks for a body. */
    private Map<String, Integer> votes() {
        Map<String, Integer> votes = new HashMap<>();
        Set<String> alone = new HashSet<>();
        for (Name name : names) {
            if (name.end() - name.first() == 1 && name.kind() == Name.Kind.UNTOLD) {
                alone.add(lastWord(name.text()));
            }
        }
        Set<String> told = new HashSet<>();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON) {
                told.add(name.text());
                titled.add(name.text());
            } else if (name.kind() == Name.Kind.UNTOLD) {
                if (isAfterKinOrAge(name)) {
                    titled.add(name.text());
                }
                votes.merge(name.text(), vote(name), Integer::sum);
                boolean recurs = name.end() - name.first() > 1 && alone.contains(lastWord(name.text()));
                votes.merge(name.text(), recurs ? HINT : 0, Integer::sum);
            }
        }
        told.forEach(text -> votes.put(text, SHOWN));
        return votes;
    }

    /** Without capitals, since "al-Amin" has one at a sentence's start. */
    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private int vote(Name name) {
        int vote = typed.kind(name).map(kind -> switch (kind) {
            case PERSON -> LIKELY;
            case ORGANIZATION -> -LIKELY;
            default -> 0;
        }).orElse(0);
        if (isAfterRole(name) || isBeforeRole(name) || isAged(name)) {
            vote += SHOWN;
        }
        String before = words.lower(name.first() - 1);
        boolean several = name.end() - name.first() > 1;
        boolean subject = isSubject(name) || several && speaking[name.first()] && !NameWords.LOCATIVE.contains(before)
                && !before.equals("the") && !before.equals("of");
        if (subject) {
            vote += HINT;
        }
        if (words.lower(name.end()).equals(",") && words.lower(name.end() + 1).equals("who")) {
            vote += LIKELY;
        }
        boolean published = before.equals("on") && name.text().length() > 2 && PUBLISHED.contains(words.lower(name.first() - 2));
        if (published || shownBody(name) != null) {
            vote -= SHOWN;
        }
        if (isShapedAsBody(name)) {
            vote -= SHOWN;
        }
        boolean starts = words.sentenceStart(words.sentence(name.first())) == name.first();
        if ((several || !starts) && words.isLower(name.end()) && OF_BODIES.contains(words.lower(name.end()))
                || WORKED_FOR.contains(before) && OF_BODIES.contains(words.lower(name.first() - 2))) {
            vote -= LIKELY;
        }
        if (several && before.equals("the") && speaking[name.first()] && !RoleWords.isPerson(words.lower(name.end()))) {
            vote -= LIKELY;
        }
        return vote;
    }

    /** "The Blaze", "PolitiFact", "example.org": no person is called so. */
    private boolean isShapedAsBody(Name name) {
        if (words.lower(name.first()).equals("the") && name.end() - name.first() > 1) {
            return true;
        }
        for (int i = name.first(); i < name.end(); i++) {
            String form = words.form(i);
            boolean camel = false;
            for (int c = 1; c < form.length() - 1; c++) {
                camel |= Character.isLowerCase(form.charAt(c - 1)) && Character.isUpperCase(form.charAt(c));
            }
            boolean inherited = PREFIXES.stream().anyMatch(prefix -> form.length() > prefix.length() && form.startsWith(prefix)
                    && Character.isUpperCase(form.charAt(prefix.length())));
            if (camel && !inherited || form.matches(".+\\.(com|org|net)")) {
                return true;
            }
        }
        return false;
    }

    /** What the words around show at once: "X, which", "the company X", "a spokesman for X". */
    private @Nullable ActorType shownBody(Name name) {
        int before = name.first() - 1;
        boolean apposed = words.lower(before).equals(",") && words.lower(name.end()).equals(",");
        int noun = apposed ? before - 1 : before;
        if (words.isLower(noun) && (!apposed || RoleWords.DETERMINERS.contains(words.lower(noun - 1)))) {
            if (RoleWords.MEDIA.contains(words.lower(noun))) {
                return ActorType.MEDIA_OUTLET;
            }
            if (RoleWords.ORGANIZATIONS.contains(words.lower(noun))) {
                return ActorType.ORGANIZATION;
            }
        }
        boolean several = name.end() - name.first() > 1;
        boolean which = words.lower(name.end()).equals(",") && words.lower(name.end() + 1).equals("which");
        boolean spokenFor = words.lower(before).equals("for") && words.lower(before - 1).startsWith("spokes");
        boolean owned = words.lower(name.end()).equals("'s") && HELD_BY_BODIES.contains(words.lower(name.end() + 1));
        return several && (which && !NameWords.LOCATIVE.contains(words.lower(before)) || spokenFor || owned)
                ? ActorType.ORGANIZATION : null;
    }

    private boolean isAfterRole(Name name) {
        boolean apposed = words.lower(name.first() - 1).equals(",") && words.lower(name.end()).equals(",");
        boolean several = words.lower(name.first() - 1).equals(",") && words.lower(name.end()).equals("and")
                && words.isLower(name.first() - 2) && RoleWords.isPerson(words.lower(name.first() - 2));
        return several || RoleWords.PERSONS.contains(words.lower(name.first() - (apposed ? 2 : 1)));
    }

    /** "his wife N", "sixteen-year-old N said" */
    private boolean isAfterKinOrAge(Name name) {
        int before = name.first() - 1;
        return RoleWords.KIN.contains(words.lower(before)) && words.isLower(before)
                || words.lower(before).endsWith("-year-old") && speaking[name.first()];
    }

    private boolean isBeforeRole(Name name) {
        if (!words.lower(name.end()).equals(",") && !words.lower(name.end()).equals("—") && !words.lower(name.end()).equals("–")) {
            return false;
        }
        for (int i = name.end() + 1; i < Math.min(words.size(), name.end() + LONGEST_APPOSITION); i++) {
            String word = words.lower(i);
            if (RoleWords.PERSONS.contains(word)) {
                return true;
            }
            if (!words.isWord(i) || RoleWords.PREPOSITIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** "N, 34," */
    private boolean isAged(Name name) {
        int age = name.end() + 1;
        return words.lower(name.end()).equals(",") && words.isWord(age) && words.form(age).length() <= 2
                && words.form(age).chars().allMatch(Character::isDigit) && words.lower(age + 1).equals(",");
    }

    private boolean isSubject(Name name) {
        int count = name.end() - name.first();
        String before = words.lower(name.first() - 1);
        return count >= 2 && count <= 4 && FINITE.contains(words.lower(name.end())) && !before.equals("the")
                && !RoleWords.PREPOSITIONS.contains(before);
    }
}
