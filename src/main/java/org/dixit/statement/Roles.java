package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The roles that an article gives to the persons it names: before the name ("political analyst N"), also with a comma ("its
 * director, N,") and for several ("ministers N and M"); after it ("N, a professor at U in P,", "N of O"); and by a verb ("N, who
 * directs O", "N is the mayor of P").
 */
final class Roles {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;
    private static final int FARTHEST_COMMA = 18;
    private static final Map<String, String> FULL_TITLES = Map.of("gov.", "governor", "gov", "governor", "sen.", "senator", "sen",
            "senator", "rep.", "representative", "rep", "representative", "gen.", "general", "prof.", "professor");
    private static final Set<String> DASHES = Set.of("—", "–", "-", "(");
    private static final Set<String> WAS = NameWords.words("is was became remains");
    private static final Set<String> ADVERBS = NameWords.words("also now currently once then long formerly");
    private static final Set<String> IN_OFFICE = NameWords.words("""
            heads headed directs directed chairs chaired leads runs manages edits edited founded co-founded owns""");
    private static final Set<String> AT_WORK = NameWords.words("teaches taught serves served works worked");
    private static final Set<String> WHERE_TAUGHT = NameWords.words("""
            school university college academy institute program programme project team centre center studio museum newspaper""");

    /** A role with where it stands: {@code at} is the first word of the holder's name. */
    record Held(RoleHolding holding, int at, Set<String> words) {
    }

    private final ArticleWords words;
    private final Cast cast;
    private final Employers employers;
    private final RolePhrases phrases;
    private final List<Held> held = new ArrayList<>();
    private final Map<Integer, RoleHolding> byName = new HashMap<>();
    private final Map<Actor, RoleHolding> latest = new HashMap<>();

    private Roles(ArticleWords words, Cast cast, Institutions institutions) {
        this.words = words;
        this.cast = cast;
        employers = new Employers(words, cast, institutions);
        phrases = new RolePhrases(words, cast);
    }

    static Roles in(ArticleWords words, Cast cast, Institutions institutions) {
        Roles roles = new Roles(words, cast, institutions);
        for (Mention mention : cast.mentions()) {
            if (mention.isPerson() && !isShouted(mention) && !roles.isNoPerson(mention)) {
                roles.readAfter(mention);
                roles.readBefore(mention);
                roles.readBeforeComma(mention);
            }
        }
        return roles;
    }

    /** Several words in capitals are a headline rather than a name. */
    private static boolean isShouted(Mention mention) {
        String name = mention.name().text();
        return mention.end() - mention.first() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** "General Assembly", "General Santos City": words that only look like a title and a name. */
    private boolean isNoPerson(Mention mention) {
        return NameWords.ORGANIZATIONS.contains(words.lower(mention.first()))
                || NameWords.NO_ACTORS.contains(words.lower(mention.end() - 1));
    }

    /** All roles, in the order in which their holders are named. */
    List<RoleHolding> all() {
        return held.stream().map(Held::holding).toList();
    }

    List<Held> held() {
        return held;
    }

    /** The role given with this very name; null without one. */
    @Nullable RoleHolding of(Mention mention) {
        return byName.get(mention.first());
    }

    /** The first role that the article gives to an actor; null without one. */
    @Nullable RoleHolding of(Actor actor) {
        return latest.get(actor);
    }

    private void readBefore(Mention mention) {
        int end = mention.first();
        int last = phrases.nounBeforeBody(end);
        if (last >= 0) {
            int start = phrases.start(last, words.isCapital(last));
            add(mention, start, end, LIKELY);
            joined(mention).stream().filter(other -> phrases.isPlural(last)).forEach(other -> add(other, start, end, LIKELY));
            return;
        }
        readTitle(mention, end, end - 1);
    }

    private void readTitle(Mention mention, int end, int last) {
        boolean plural = last >= 0 && phrases.isPlural(last);
        boolean titled = mention.name().hasTitle() && !NameWords.COURTESY.contains(words.lower(last));
        int from = titled ? mention.name().titleFirst() : end;
        if (!titled && !(last >= 0 && words.block(last) == words.block(end) && (phrases.isNoun(last) || plural))) {
            return;
        }
        boolean lower = titled && words.isLower(from - 1) && phrases.isNoun(from - 1);
        int first = phrases.start(from, titled && !lower);
        add(mention, first, end, SURE);
        if (plural) {
            joined(mention).forEach(other -> add(other, first, end, SURE));
        }
    }

    /** "N (P), M and O": those who are named in one breath with the first. */
    private List<Mention> joined(Mention first) {
        List<Mention> others = new ArrayList<>();
        List<Mention> behind = new ArrayList<>();
        Mention last = first;
        while (true) {
            int next = afterBrackets(last.end());
            boolean ends = words.lower(next).equals("and") || words.lower(next).equals(",") && words.lower(next + 1).equals("and");
            if (!ends && !words.lower(next).equals(",")) {
                return others;
            }
            Mention mention = cast.at(words.lower(next + 1).equals("and") ? next + 2 : next + 1);
            if (mention == null || !mention.isPerson() || mention.name().hasTitle()) {
                return others;
            }
            behind.add(mention);
            if (ends) {
                others.addAll(behind);
                return others;
            }
            last = mention;
        }
    }

    private int afterBrackets(int i) {
        if (!words.lower(i).equals("(")) {
            return i;
        }
        int end = i;
        while (end < Math.min(words.size(), i + FARTHEST_COMMA) && !words.lower(end).equals(")")) {
            end++;
        }
        return end + 1;
    }

    private void readBeforeComma(Mention mention) {
        int comma = mention.name().titleFirst() - 1;
        if (!words.lower(comma).equals(",") || byName.containsKey(mention.first())) {
            return;
        }
        int limit = Math.max(words.sentenceStart(words.sentence(comma)), comma - FARTHEST_COMMA);
        for (int i = comma - 1; i >= limit; i--) {
            String word = words.lower(i);
            if (word.equals(",") || word.equals("who") || WAS.contains(word)) {
                return;
            }
            boolean plural = i == comma - 1 && phrases.isPlural(i);
            boolean bare = i == comma - 1 && isDetermined(i, mention, plural);
            if (words.isLower(i) && cast.at(i) == null && (phrases.isNoun(i) || plural)
                    && (bare || RoleWords.PREPOSITIONS.contains(words.lower(i + 1)))) {
                int first = phrases.start(i + 1, false);
                boolean articled = RoleWords.DETERMINERS.contains(words.lower(first - 1));
                Mention earlier = cast.at(first - (articled ? 3 : 2));
                if (earlier == null || !earlier.isPerson() || !words.lower(first - (articled ? 2 : 1)).equals(",")) {
                    add(mention, first, comma, LIKELY);
                    joined(mention).stream().filter(other -> plural).forEach(other -> add(other, first, comma, LIKELY));
                }
                return;
            }
        }
    }

    /** "The reporter, N, said", "its director, N,", "two voters, N and M": the noun phrase before a name that stands between commas. */
    private boolean isDetermined(int noun, Mention mention, boolean plural) {
        int first = phrases.start(noun + 1, false);
        String before = words.lower(first - 1);
        boolean closed = words.lower(mention.end()).equals(",") || plural && words.lower(mention.end()).equals("and");
        return closed && (plural || RoleWords.DETERMINERS.contains(before) || before.equals("'s"));
    }

    private void readAfter(Mention mention) {
        int next = afterBrackets(mention.end());
        if (words.lower(mention.end()).equals("(") && readApposition(mention, mention.end() + 1) > 0) {
            return;
        }
        if (words.lower(next).equals(",") || DASHES.contains(words.lower(next)) && !words.lower(next).equals("(")) {
            int at = next + 1;
            if (words.isWord(at) && Character.isDigit(words.form(at).charAt(0)) && words.lower(at + 1).equals(",")) {
                at += 2;
            }
            int reached = words.lower(at).equals("who") ? readRelative(mention, at) : readApposition(mention, at);
            while (reached > 0) {
                int more = words.lower(reached).equals(",") ? reached + 1 : reached;
                reached = words.lower(more).equals("who") ? readRelative(mention, more)
                        : words.lower(reached).equals("and") ? readApposition(mention, reached + 1) : -1;
            }
        } else if (words.lower(next).equals("of")) {
            readEmployer(mention, next);
        } else if (WAS.contains(words.lower(next))) {
            readPredicate(mention, next + 1);
        } else if (words.lower(next).equals("as") && RoleWords.PERSONS.contains(words.lower(next + 1)) && words.isLower(next + 1)) {
            readApposition(mention, next + 1);
        }
    }

    /** "N of O": where somebody works, without a noun for what he does there. */
    private void readEmployer(Mention mention, int of) {
        Mention body = cast.at(words.lower(of + 1).equals("the") ? of + 2 : of + 1);
        if (body == null || !Employers.isOrganization(body)) {
            return;
        }
        int end = body.end();
        Mention place = words.lower(end).equals("in") ? cast.at(end + 1) : null;
        add(mention, of, place == null || place.isPerson() ? end : place.end(), SURE);
    }

    /** ", a professor at U": gives the word behind it, or -1 where it is none. */
    private int readApposition(Mention mention, int start) {
        int at = start;
        boolean once = words.lower(at).equals("formerly") || words.lower(at).equals("once");
        at = once ? at + 1 : at;
        if (RoleWords.ARTICLES.contains(words.lower(at))) {
            at++;
        }
        return readNounPhrase(mention, at, once ? start : at);
    }

    private int readNounPhrase(Mention mention, int at, int spanStart) {
        int limit = words.sentenceEnd(words.sentence(mention.first()));
        int noun = phrases.noun(at);
        if (noun < 0 || noun >= limit) {
            return -1;
        }
        int end = phrases.end(noun + 1, limit);
        if (end <= 0 || phrases.namesAnother(at, end)) {
            return -1;
        }
        int first = spanStart;
        for (int i = at; i < noun && spanStart == at; i++) {
            Mention owner = cast.at(i);
            if (owner != null && words.lower(owner.end()).equals("'s")) {
                first = owner.end() + 1;
            }
        }
        add(mention, first, end, SURE);
        return end;
    }

    private int readRelative(Mention mention, int who) {
        int verb = who + 1;
        while (ADVERBS.contains(words.lower(verb))) {
            verb++;
        }
        String word = words.lower(verb);
        if (WAS.contains(word)) {
            return readPredicate(mention, verb + 1);
        }
        boolean office = IN_OFFICE.contains(word);
        if (!office && !AT_WORK.contains(word)) {
            return -1;
        }
        int end = phrases.end(verb + 1, words.sentenceEnd(words.sentence(verb)));
        if (end > verb + 1 && (office ? namesBody(verb + 1, end) : worksAs(verb, end))) {
            add(mention, verb, end, LIKELY);
        }
        return -1;
    }

    private boolean worksAs(int verb, int end) {
        String next = words.lower(verb + 1);
        return words.lower(verb).startsWith("t") || next.equals("as") && phrases.noun(verb + 2) > 0 && phrases.noun(verb + 2) < end
                || (next.equals("at") || next.equals("for")) && namesBody(verb + 1, end);
    }

    private boolean namesBody(int first, int end) {
        for (int i = first; i < end; i++) {
            Mention mention = cast.at(i);
            if (mention != null && Employers.isOrganization(mention) || RoleWords.ORGANIZATIONS.contains(words.lower(i))
                    || WHERE_TAUGHT.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "is the mayor of P", "was N's envoy", "is president of O"; no praise, for which no list has nouns. */
    private int readPredicate(Mention mention, int from) {
        int at = from;
        while (ADVERBS.contains(words.lower(at))) {
            at++;
        }
        boolean article = RoleWords.ARTICLES.contains(words.lower(at));
        int start = article ? at + 1 : at;
        int noun = phrases.noun(start);
        boolean owner = cast.at(start) != null && words.lower(cast.at(start).end()).equals("'s");
        boolean office = noun == start && RoleWords.PREPOSITIONS.contains(words.lower(noun + 1));
        return noun < 0 || !article && !owner && !office || !RoleWords.PERSONS.contains(words.lower(noun)) ? -1
                : readNounPhrase(mention, start, start);
    }

    private void add(Mention holder, int first, int end, double confidence) {
        Actor actor = holder.actor();
        if (actor == null || first >= end) {
            return;
        }
        TextSpan span = words.span(first, end);
        if (held.stream().anyMatch(other -> other.at() == holder.first() && other.holding().span().equals(span))) {
            return;
        }
        Employers.Place at = employers.at(first, end);
        int cut = at == null || at.preposition() <= first ? end : at.preposition();
        Actor organization = at == null ? employers.within(first, end) : at.organization();
        Actor place = employers.place(first, end, at == null ? -1 : at.word());
        RoleHolding holding = new RoleHolding(actor, label(first, cut), organization, place, span, confidence);
        Set<String> roleWords = new HashSet<>();
        for (int i = first; i < cut; i++) {
            roleWords.add(FULL_TITLES.getOrDefault(words.lower(i), words.lower(i)));
            if (RoleWords.PERSONS.contains(words.lower(i))) {
                cast.learnGender(actor, words.lower(i));
            }
        }
        held.add(new Held(holding, holder.first(), roleWords));
        byName.putIfAbsent(holder.first(), holding);
        latest.putIfAbsent(actor, holding);
    }

    /** The role's words; a capital that only the sentence's start gave is taken back. */
    private String label(int first, int end) {
        String phrase = words.phrase(first, end);
        String form = words.form(first);
        boolean acronym = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
        boolean ofPlace = first == words.sentenceStart(words.sentence(first)) && words.isCapital(first) && !acronym;
        boolean proper = cast.at(first) != null && cast.at(first).actorOrState() != null || words.isCapital(first + 1);
        return ofPlace && !proper ? phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1) : phrase;
    }
}
