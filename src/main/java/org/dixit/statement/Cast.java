package org.dixit.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in an article. Each name is led to its actor; part of a name ("Kovalenko") means the person last named in full
 * that
 * bears it, or the first one who will be.
 */
final class Cast {

    /** One value for all forms of a name, so that an actor is the same wherever it stands in the article. */
    static final double LISTED = 0.95;
    private static final Set<String> FINITE = NameWords.words("""
            said says told has had is was will would warned added believes believed thinks argued noted explained
            wrote tweeted claimed stated asked denied announced insisted suggested acknowledged declined vowed
            urged met""");

    private static final Set<String> HELD_BY_BODIES = NameWords.words("""
            shareholders shares fleet subsidiary subsidiaries headquarters chairman chief founder directors spokesperson
            spokesman spokeswoman newsroom editors readers""");

    private final ArticleWords words;
    private final @Nullable Actor publisher;
    private final List<Mention> mentions = new ArrayList<>();
    private final int[] mentionAt;
    private final Map<String, ActorType> bodies = new HashMap<>();
    private final Map<String, Actor> mediaByLastWord = new HashMap<>();
    private final Map<Actor, GivenNames.Gender> genders = new HashMap<>();

    private Cast(ArticleWords words, @Nullable Actor publisher) {
        this.words = words;
        this.publisher = publisher;
        mentionAt = new int[words.size()];
        Arrays.fill(mentionAt, -1);
    }

    /**
     * @param names the names found in the article
     * @param speaking whether a word stands in the source of some relation
     * @param publisher who published the article, so that its own name leads to the same actor; null where unknown
     */
    static Cast of(ArticleWords words, List<Name> names, boolean[] speaking, @Nullable Actor publisher) {
        Cast cast = new Cast(words, publisher);
        Set<String> persons = cast.persons(names, speaking);
        cast.learnBodies(names);
        persons.removeIf(cast.bodies::containsKey);
        Map<String, String> abbreviations = cast.abbreviations(names);
        Parts parts = new Parts(names, persons);
        for (Name name : names) {
            cast.add(cast.mention(name, persons, abbreviations, parts));
        }
        return cast;
    }

    /** Full names that some place of the article shows to be a person's. */
    private Set<String> persons(List<Name> names, boolean[] speaking) {
        Set<String> persons = new HashSet<>();
        for (Name name : names) {
            boolean told = name.kind() == Name.Kind.PERSON
                    || name.kind() == Name.Kind.UNTOLD && (isAfterRole(name) || isBeforeRole(name) || isSubject(name)
                            || speaking[name.first()] && !NameWords.LOCATIVE.contains(words.lower(name.first() - 1))
                                    && !words.lower(name.first() - 1).equals("the")
                                    && !words.lower(name.first() - 1).equals("of"));
            if (told && name.end() - name.first() > 1 && !RoleWords.PERSONS.contains(words.lower(name.end() - 1))) {
                persons.add(name.text());
            }
        }
        return persons;
    }

    /** Names that some place of the article shows to be a body's: "X, which", "the company X", "a spokesman for X". */
    private void learnBodies(List<Name> names) {
        Set<String> shown = new HashSet<>();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON) {
                shown.add(name.text());
            }
        }
        for (Name name : names) {
            ActorType type = name.kind() == Name.Kind.UNTOLD && !shown.contains(name.text()) ? bodyType(name) : null;
            if (type != null) {
                bodies.merge(name.text(), type, (one, other) -> one == ActorType.MEDIA_OUTLET ? one : other);
            }
        }
    }

    private @Nullable ActorType bodyType(Name name) {
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
        return several && (which && isSubjectPlace(name) || spokenFor || owned) ? ActorType.ORGANIZATION : null;
    }

    /** Not behind "in" or "near", where "X, which" is a place. */
    private boolean isSubjectPlace(Name name) {
        return !NameWords.LOCATIVE.contains(words.lower(name.first() - 1));
    }

    private boolean isAfterRole(Name name) {
        boolean apposed = words.lower(name.first() - 1).equals(",") && words.lower(name.end()).equals(",");
        boolean several = words.lower(name.first() - 1).equals(",") && words.lower(name.end()).equals("and")
                && words.isLower(name.first() - 2) && RoleWords.isPerson(words.lower(name.first() - 2));
        return several || RoleWords.PERSONS.contains(words.lower(name.first() - (apposed ? 2 : 1)));
    }

    private boolean isBeforeRole(Name name) {
        if (!words.lower(name.end()).equals(",") && !words.lower(name.end()).equals("—") && !words.lower(name.end()).equals("–")) {
            return false;
        }
        for (int i = name.end() + 1; i < Math.min(words.size(), name.end() + 8); i++) {
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

    private boolean isSubject(Name name) {
        int count = name.end() - name.first();
        return count >= 2 && count <= 4 && FINITE.contains(words.lower(name.end()))
                && !words.lower(name.first() - 1).equals("the")
                && !RoleWords.PREPOSITIONS.contains(words.lower(name.first() - 1));
    }

    /** "Institute for Sea Research (ISR)": the abbreviation means the full name from there on. */
    private Map<String, String> abbreviations(List<Name> names) {
        Map<String, String> abbreviations = new HashMap<>();
        for (int i = 1; i < names.size(); i++) {
            Name full = names.get(i - 1);
            Name brief = names.get(i);
            if (full.kind() == Name.Kind.ORGANIZATION && brief.entry() == null && brief.first() == full.end() + 1
                    && words.lower(full.end()).equals("(") && words.lower(brief.end()).equals(")")) {
                abbreviations.putIfAbsent(brief.text(), full.text());
            }
        }
        return abbreviations;
    }

    private Mention mention(Name name, Set<String> persons, Map<String, String> abbreviations, Parts parts) {
        if (name.kind() == Name.Kind.DEMONYM && name.entry() != null) {
            Actor state = Actor.linked(name.entry(), LISTED);
            return new Mention(name, isPeople(name) ? Actor.group(name.text(), state, null) : null, state);
        }
        Actor medium = mediumCalledInShort(name);
        if (medium != null) {
            return new Mention(name, medium, null);
        }
        String full = parts.fullName(name);
        if (full != null) {
            return new Mention(name, person(full, name), null);
        }
        if (name.kind() == Name.Kind.KNOWN && name.entry() != null) {
            return new Mention(name, Actor.linked(name.entry(), LISTED), null);
        }
        if (name.kind() == Name.Kind.PERSON || persons.contains(name.text())) {
            return new Mention(name, person(name.text(), name), null);
        }
        ActorType body = name.kind() == Name.Kind.UNTOLD ? bodies.get(name.text()) : null;
        if (body != null) {
            String own = withoutArticle(name.text());
            return new Mention(name, body == ActorType.MEDIA_OUTLET ? medium(own) : Actor.local(body, own), null);
        }
        String spelledOut = abbreviations.get(name.text());
        return switch (name.kind()) {
            case ORGANIZATION -> new Mention(name, Actor.local(ActorType.ORGANIZATION,
                    spelledOut == null ? withoutArticle(name.text()) : spelledOut), null);
            case MEDIA_OUTLET -> new Mention(name, medium(withoutArticle(name.text())), null);
            default -> new Mention(name, null, null);
        };
    }

    /** "The Post" after The Washington Post. */
    private @Nullable Actor mediumCalledInShort(Name name) {
        boolean mayBe = name.entry() == null && (name.kind() == Name.Kind.MEDIA_OUTLET
                || name.kind() == Name.Kind.UNTOLD && words.lower(name.first() - 1).equals("the"));
        return mayBe ? mediaByLastWord.get(withoutArticle(name.text())) : null;
    }

    /** The publisher by its own name, or the beginning of it. */
    private Actor medium(String name) {
        boolean own = publisher != null && (withoutArticle(publisher.name()) + " ").startsWith(name + " ");
        return own ? publisher : Actor.local(ActorType.MEDIA_OUTLET, name);
    }

    private boolean isPeople(Name name) {
        return name.text().endsWith("s") && !name.text().endsWith("ss") && !name.text().equals("US")
                && !words.isCapital(name.end());
    }

    static boolean isMetonym(Name name) {
        AuthorityEntry entry = name.entry();
        return entry != null && entry.type() == ActorType.STATE && name.text().length() > 4
                && !entry.name().regionMatches(true, 0, name.text(), 0, 3) && !name.text().contains("nited");
    }

    /** Whether the name stands for a place rather than a government: "in Washington". */
    boolean isPlace(Mention mention) {
        return isMetonym(mention.name()) && NameWords.LOCATIVE.contains(words.lower(mention.first() - 1));
    }

    private Actor person(String full, Name name) {
        Actor person = Actor.local(ActorType.PERSON, full);
        GivenNames.Gender gender = genderOf(full, name);
        if (gender != GivenNames.Gender.UNKNOWN) {
            genders.putIfAbsent(person, gender);
        }
        return person;
    }

    private GivenNames.Gender genderOf(String full, Name name) {
        for (int i = Math.max(0, name.titleFirst() - 1); i < name.first(); i++) {
            switch (words.lower(i)) {
                case "mr", "mr.", "king", "prince", "sir", "lord", "spokesman", "chairman",
                        "congressman", "father", "brother" -> {
                    return GivenNames.Gender.MALE;
                }
                case "ms", "ms.", "mrs", "mrs.", "miss", "queen", "princess", "lady", "dame", "spokeswoman", "chairwoman",
                        "congresswoman", "sister" -> {
                    return GivenNames.Gender.FEMALE;
                }
                default -> {
                }
            }
        }
        int space = full.indexOf(' ');
        return space < 0 ? GivenNames.Gender.UNKNOWN : GivenNames.gender(full.substring(0, space));
    }

    private static String withoutArticle(String name) {
        return name.startsWith("The ") ? name.substring(4) : name;
    }

    private void add(Mention mention) {
        for (int i = mention.first(); i < mention.end(); i++) {
            mentionAt[i] = mentions.size();
        }
        mentions.add(mention);
        if (mention.isMedium() && mention.actor() != null) {
            String medium = mention.actor().name();
            mediaByLastWord.put(medium.substring(medium.lastIndexOf(' ') + 1), mention.actor());
        }
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The mention that this word is part of. */
    @Nullable Mention at(int word) {
        return word < 0 || word >= mentionAt.length || mentionAt[word] < 0 ? null : mentions.get(mentionAt[word]);
    }

    /** The mentions that start within a stretch of words. */
    List<Mention> between(int first, int end) {
        List<Mention> found = new ArrayList<>();
        for (int i = Math.max(0, first); i < Math.min(end, mentionAt.length); i++) {
            Mention mention = at(i);
            if (mention != null && mention.first() == i) {
                found.add(mention);
            }
        }
        return found;
    }

    GivenNames.Gender gender(Actor actor) {
        return genders.getOrDefault(actor, GivenNames.Gender.UNKNOWN);
    }

    /** Learns a gender from a role: "spokeswoman". */
    void learnGender(Actor actor, String role) {
        if (role.endsWith("woman") || role.endsWith("mother")) {
            genders.put(actor, GivenNames.Gender.FEMALE);
        } else if (role.endsWith("spokesman") || role.endsWith("chairman") || role.endsWith("father")) {
            genders.put(actor, GivenNames.Gender.MALE);
        }
    }

    /** Which full name a single word of it stands for, as one reads on. */
    private static final class Parts {

        private final Set<String> persons;
        private final Map<String, String> firstBearer = new HashMap<>();
        private final Map<String, String> latestBearer = new LinkedHashMap<>();

        Parts(List<Name> names, Set<String> persons) {
            this.persons = persons;
            for (Name name : names) {
                if (persons.contains(name.text())) {
                    for (String part : partsOf(name.text())) {
                        firstBearer.putIfAbsent(part, name.text());
                    }
                }
            }
        }

        /** To be asked in the order of the text. */
        @Nullable String fullName(Name name) {
            if (persons.contains(name.text())) {
                for (String part : partsOf(name.text())) {
                    latestBearer.put(part, name.text());
                }
                return name.text();
            }
            boolean single = name.end() - name.first() == 1;
            boolean nameLike = name.kind() == Name.Kind.UNTOLD || name.kind() == Name.Kind.ALONE
                    || name.kind() == Name.Kind.PERSON
                    || name.kind() == Name.Kind.KNOWN && name.entry() != null && name.hasTitle();
            if (!single || !nameLike) {
                return null;
            }
            String latest = latestBearer.get(name.text());
            return latest != null ? latest : firstBearer.get(name.text());
        }

        /** The words that may stand for a name alone: its last, and its first, which is the family name of many Asians. */
        private static List<String> partsOf(String full) {
            String[] words = full.split(" ");
            return List.of(words[words.length - 1], words[0]);
        }
    }
}
