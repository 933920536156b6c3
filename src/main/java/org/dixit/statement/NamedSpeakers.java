package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of a source the names that speak, and not those that only tell more of a speaker ("professor at U", "N's lawyer").
 */
final class NamedSpeakers {

    private static final double BY_NAME = 0.97;
    private static final double BY_METONYM = 0.85;
    private static final double BY_SHAPE = 0.6;
    private static final Set<String> REFLEXIVES = NameWords.words("itself himself herself themselves");
    private static final Set<String> EXAMPLES = NameWords.words("including like unlike than");
    private static final Set<String> JOINTS = NameWords.words("and or nor & as");

    private final ArticleWords words;
    private final Cast cast;
    private final Roles roles;

    NamedSpeakers(ArticleWords words, Cast cast, Roles roles) {
        this.words = words;
        this.cast = cast;
        this.roles = roles;
    }

    /** The speakers named between these words, in order; none where the source names nobody. */
    List<Speaker> in(int first, int end) {
        List<Speaker> speakers = new ArrayList<>();
        int reached = -1;
        int refused = -1;
        for (Mention mention : cast.between(first, end)) {
            Actor actor = mention.actor();
            if (actor == null || isModifier(mention, end)) {
                continue;
            }
            if (isInParentheses(mention.first(), first)) {
                continue;
            }
            int before = beforeRole(mention, first, phraseStart(mention, first) - 1);
            String link = before < first ? "" : words.lower(before);
            boolean accepted;
            if (link.equals("from") || link.equals("by") || link.equals("of") || link.equals("in")) {
                accepted = isPortfolio(before) || isSeat(before, mention)
                        || isOfDocument(before, first) && (speakers.isEmpty() || joined(reached, before));
            } else if (RoleWords.PREPOSITIONS.contains(link) || EXAMPLES.contains(link) || isInClause(mention, first)) {
                accepted = false;
            } else if (JOINTS.contains(link) && refused == before) {
                accepted = false;
            } else if (speakers.isEmpty()) {
                accepted = true;
            } else {
                boolean aside = words.lower(mention.name().titleFirst() - 1).equals("also");
                accepted = JOINTS.contains(link) || link.equals(",") && reached == before && !aside;
            }
            if (accepted && JOINTS.contains(link) && joinsRoles(before, mention)) {
                speakers.clear();
            }
            if (accepted) {
                speakers.add(new Speaker(actor, roles.of(mention), Cast.isMetonym(mention.name()) ? BY_METONYM : BY_NAME,
                        grounds(mention)));
                reached = mention.end();
            } else {
                refused = afterParenthesis(mention.end());
            }
        }
        return speakers;
    }

    private boolean isInParentheses(int at, int first) {
        int i = at - 1;
        while (i >= first && !words.lower(i).equals("(") && !words.lower(i).equals(")")) {
            i--;
        }
        return i >= first && words.lower(i).equals("(");
    }

    /** "M programme writer and performer N": the "and" joins what N is, and the names before it only tell more of that. */
    private boolean joinsRoles(int joint, Mention mention) {
        boolean roles = words.isLower(joint - 1) && RoleWords.PERSONS.contains(words.lower(joint - 1)) && joint + 1 < mention.first();
        for (int i = joint + 1; i < mention.name().titleFirst(); i++) {
            roles &= words.isLower(i) && !RoleWords.DETERMINERS.contains(words.lower(i));
        }
        return roles;
    }

    private static Grounds grounds(Mention mention) {
        Actor actor = mention.actor();
        boolean inPart = actor != null && actor.entry() == null && !actor.name().equals(mention.name().text());
        return Cast.isMetonym(mention.name()) ? new Grounds("metonym of a state")
                : inPart ? new Grounds("part of a name") : Grounds.NAMED_HERE;
    }

    private int afterParenthesis(int at) {
        int i = at;
        if (words.lower(i).equals("(")) {
            while (i < words.size() && words.sentence(i) == words.sentence(at) && !words.lower(i).equals(")")) {
                i++;
            }
            return i + 1;
        }
        return i;
    }

    /** Whether the name stands in a clause that tells more of a speaker: "N, who directs the P". */
    private boolean isInClause(Mention mention, int first) {
        for (int i = mention.first() - 1; i > first && !words.lower(i).equals(","); i--) {
            if (words.lower(i).startsWith("who") && cast.at(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name only tells more of a noun that follows it: "Kremlin officials", "the University of A, B's chancellor". */
    private boolean isModifier(Mention mention, int end) {
        int next = words.lower(mention.end()).equals("]") ? mention.end() + 1 : mention.end();
        if (next >= end) {
            return false;
        }
        String word = words.lower(next);
        Mention place = word.equals(",") ? cast.at(next + 1) : null;
        if (place != null && words.lower(place.end()).equals("'s") && place.end() + 1 < end) {
            return true;
        }
        if (word.equals("'s") || word.equals("'") && words.start(next) == words.end(next - 1)) {
            return next + 1 < end;
        }
        if (WordClasses.TIMES.contains(word)) {
            return false;
        }
        return words.isWord(next) && !JOINTS.contains(word) && !RoleWords.PREPOSITIONS.contains(word)
                && !RoleWords.CLAUSES.contains(word) && !REFLEXIVES.contains(word);
    }

    /** The first word of the noun phrase that ends in the name. */
    private int phraseStart(Mention mention, int first) {
        int i = mention.name().titleFirst() - 1;
        while (i >= first && (words.isLower(i) && !RoleWords.PREPOSITIONS.contains(words.lower(i))
                && !JOINTS.contains(words.lower(i)) && !EXAMPLES.contains(words.lower(i))
                || words.lower(i).equals("'s") || cast.at(i) != null
                || RoleWords.DETERMINERS.contains(words.lower(i))
                || NameWords.TITLES.contains(words.lower(i)) || NameWords.TITLE_MODIFIERS.contains(words.lower(i)))) {
            i--;
        }
        return i + 1;
    }

    /** The same for a role that ends in a comma before the name: "an expert of the group G, N". */
    private int beforeRole(Mention mention, int first, int before) {
        RoleHolding role = before > first && words.lower(before).equals(",") ? roles.of(mention) : null;
        if (role == null || role.span().end() != words.end(before - 1)) {
            return before;
        }
        int i = words.at(role.span().start()) - 1;
        while (i >= first && RoleWords.DETERMINERS.contains(words.lower(i))) {
            i--;
        }
        return i;
    }

    /** "secretary of state N" */
    private boolean isPortfolio(int of) {
        return words.lower(of).equals("of") && RoleWords.PERSONS.contains(words.lower(of - 1))
                && NameWords.PORTFOLIOS.contains(words.lower(of + 1));
    }

    /** "speaker of the parliament N", "Senator from Larkfield N": what stands between is where N holds the office. */
    private boolean isSeat(int link, Mention mention) {
        int last = mention.name().titleFirst() - 1;
        boolean office = RoleWords.PERSONS.contains(words.lower(link - 1)) || NameWords.TITLES.contains(words.lower(link - 1));
        Mention place = cast.at(last);
        boolean seat = last > link && (place != null && !place.isPerson()
                || words.isLower(last) && (RoleWords.ORGANIZATIONS.contains(words.lower(last))
                        || NameWords.ORGANIZATIONS.contains(words.lower(last))));
        return office && seat && mention.isPerson();
    }

    private boolean isOfDocument(int preposition, int first) {
        return preposition - 1 < first || cast.at(preposition - 1) == null && isDocument(preposition);
    }

    private boolean isDocument(int preposition) {
        return RoleWords.DOCUMENTS.contains(words.lower(preposition - 1))
                || RoleWords.DOCUMENTS.contains(RoleWords.singular(words.lower(preposition - 1)));
    }

    private boolean joined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (JOINTS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** A source that is nothing but a name that no place of the article explains; null if it is more or less than that. */
    @Nullable Speaker unexplained(int first, int end) {
        int at = first;
        while (at + 1 < end && cast.at(at) == null && RoleWords.PERSONS.contains(words.lower(at))) {
            at++;
        }
        Mention mention = cast.at(at);
        if (mention == null || mention.actorOrState() != null || mention.end() < end || mention.first() != at) {
            return null;
        }
        String form = mention.name().text();
        String lower = form.toLowerCase(Locale.ROOT);
        if (mention.name().kind() == Name.Kind.ALONE && lower.endsWith("s") || RoleWords.isPerson(lower) || Documents.isDocument(lower)) {
            return null;
        }
        if (NameWords.REGIONS.contains(lower)) {
            return new Speaker(Actor.group(form, null, null), null, BY_SHAPE, "the states of a region");
        }
        boolean body = NameWords.ORGANIZATIONS.contains(lower) || cast.isNoPersonsName(mention.name());
        boolean word = !body && form.chars().anyMatch(Character::isLowerCase) && form.chars().noneMatch(Character::isDigit);
        return new Speaker(Actor.local(word ? ActorType.PERSON : ActorType.ORGANIZATION, form), null, BY_SHAPE,
                "name that nothing explains");
    }

    /** The first name between these words that an actor or a state bears, whatever its place in the phrase. */
    @Nullable Mention any(int first, int end) {
        for (Mention mention : cast.between(first, end)) {
            if (mention.actorOrState() != null) {
                return mention;
            }
        }
        return null;
    }
}
