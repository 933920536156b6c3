package org.dixit.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dixit.text.SpanRole;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in an article. Each name is led to its actor; part of a name ("Kovalenko") means the person last named in full
 * that bears it, or the first
 * one who will be.
 */
final class Cast {

    /** One value for all forms of a name, so that an actor is the same wherever it stands in the article. */
    static final double LISTED = 0.95;
    private final ArticleWords words;
    private final TypedNames typed;
    private final @Nullable Actor publisher;
    private final List<Mention> mentions = new ArrayList<>();
    private final int[] mentionAt;
    private final Map<String, Actor> mediaByLastWord = new HashMap<>();
    private final Map<Actor, GivenNames.Gender> genders = new HashMap<>();

    private Cast(ArticleWords words, TypedNames typed, @Nullable Actor publisher) {
        this.words = words;
        this.typed = typed;
        this.publisher = publisher;
        mentionAt = new int[words.size()];
        Arrays.fill(mentionAt, -1);
    }

    /**
     * @param names the names found in the article
     * @param typed those that the finder read, with their kinds
     * @param speaking whether a word stands in the source of some relation
     * @param publisher who published the article, so that its own name leads to the same actor; null where unknown
     */
    static Cast of(ArticleWords words, List<Name> names, TypedNames typed, boolean[] speaking, @Nullable Actor publisher) {
        Cast cast = new Cast(words, typed, publisher);
        NameTypes types = new NameTypes(words, names, speaking, typed);
        PartNames parts = new PartNames(words, names, types.persons());
        Bodies bodies = new Bodies(words, names, types, parts);
        for (Name name : names) {
            cast.add(cast.mention(name, types, parts, bodies));
        }
        return cast;
    }

    private Mention mention(Name name, NameTypes types, PartNames parts, Bodies bodies) {
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
        if (name.kind() == Name.Kind.PERSON || types.persons().contains(name.text())
                || (name.kind() == Name.Kind.UNTOLD || name.kind() == Name.Kind.ALONE) && types.isTitled(name.text())) {
            return new Mention(name, person(name.text(), name), null);
        }
        ActorType type = bodies.type(name);
        if (type == null) {
            return new Mention(name, null, null);
        }
        String own = withoutArticle(bodies.fullName(name));
        return new Mention(name, type == ActorType.MEDIA_OUTLET ? medium(own) : Actor.local(type, own), null);
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
        GivenNames.Gender told = Genders.ofTitle(words, name);
        int space = full.indexOf(' ');
        return told != GivenNames.Gender.UNKNOWN || space < 0 ? told : GivenNames.gender(full.substring(0, space));
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

    /** Whether the finder read the name as that of something else than a person. */
    boolean isNoPersonsName(Name name) {
        return typed.kind(name).filter(kind -> kind != SpanRole.PERSON).isPresent();
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
}
