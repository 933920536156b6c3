package org.dixit.statement;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What is known of English verbs without a dictionary: auxiliaries, irregular forms, states, and frequent verbs. All in lower case. */
final class Verbs {

    static final Set<String> BE_NOW = NameWords.words("is are am isn't aren't ain't i'm we're they're you're");
    static final Set<String> BE_THEN = NameWords.words("was were wasn't weren't");
    static final Set<String> BE = NameWords.union(NameWords.union(BE_NOW, BE_THEN), NameWords.words("be been being"));
    static final Set<String> HAVE_NOW = NameWords.words("has have hasn't haven't i've we've they've you've");
    static final Set<String> HAVE = NameWords.union(HAVE_NOW, NameWords.words("had hadn't having"));
    static final Set<String> DO_NOW = NameWords.words("do does don't doesn't");
    static final Set<String> DO_THEN = NameWords.words("did didn't");

    static final Set<String> WILL = NameWords.words("will shall won't shan't gonna");
    static final Set<String> WOULD = NameWords.words("would wouldn't");
    /** What is possible. */
    static final Set<String> MAY = NameWords.words("may might could mightn't couldn't");
    /** What can or has to be done. */
    static final Set<String> CAN = NameWords.words("can cannot can't must mustn't should shouldn't ought");

    /** Past tenses that do not end in -ed; those that are rather nouns or adjectives are left out. */
    static final Set<String> IRREGULAR_PAST = NameWords.words("""
            arose ate awoke beat became began bent bit bled blew bore bought bound bred broke brought built burnt burst came
            caught chose clung cost crept cut dealt did dove drank drew drove dug dwelt fed fell felt fled flew forbade forgave
            forgot fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid lay leapt learnt
            led left lent let lied lit lost made meant met misled mistook overcame oversaw overthrew paid proved put quit ran rang
            read rode rose said sang sank sat saw sent set shook shone shot showed shrank shut slept slid sold sought spent split
            spoke spread sprang stole stood strove struck stuck sued sung swam swept swore swung taught thought threw told took tore
            underwent understood undertook upheld was went were withdrew withheld won wore wound wrote""");

    /** Participles that do not end in -ed. */
    static final Set<String> IRREGULAR_PARTICIPLE = NameWords.words("""
            arisen beaten become begun bent bitten blown born borne bought bound broken brought built burnt caught chosen come
            cost cut dealt done drawn driven drunk dug eaten fallen fed felt fled flown forbidden forgiven forgotten fought found
            frozen given gone got gotten grown had heard held hidden hit hung hurt kept known laid led left lent let lit lost made
            meant met misled mistaken overcome overseen overthrown paid proven put quit read ridden risen run said sat seen sent
            set sewn shaken shed shot shown shrunk shut slain slept slid sold sought spent split spoken spread stolen stood stricken
            struck stuck sunk sung swept sworn swum swung taken taught thought thrown told torn undergone understood undertaken
            upheld withdrawn withheld won worn wound written""");

    /** Participles after "was" that tell of a state rather than of an event. */
    static final Set<String> STATE_PARTICIPLES = NameWords.words("""
            accustomed acquainted alarmed aimed amazed armed ashamed associated astonished based committed composed concerned confused
            connected considered convinced dedicated delighted derived designed determined devoted disappointed dismayed disturbed
            divided embarrassed encouraged entitled excited expected exhausted fascinated frightened frustrated guaranteed honored honoured
            horrified humbled impressed inclined inspired intended interested involved isolated known limited linked located married meant
            mistaken motivated needed obliged opposed outraged overjoyed owned persuaded pleased positioned prepared qualified
            regarded related relieved required sad saddened satisfied scared seen shocked stunned stuck supposed surprised surrounded
            tempted thrilled tired touched troubled unchanged united upset viewed wanted warranted worried""");

    /** Verbs of states: what "said he wanted it" tells of is not over. */
    static final Set<String> STATES = NameWords.words("""
            admire agree appear belong believe care concern consist contain deserve depend desire despise disagree dislike doubt
            enjoy envy exist expect favor favour fear feel fit guess hate have hold hope imagine include intend involve know lack
            like live look love matter mean mind need oppose owe own plan possess prefer realize recognize regard regret remain
            represent require resemble respect respond see seem sound stand support suppose suspect think trust understand value
            view want welcome wish wonder work worry be""");

    /** Verbs of what is yet to come, with "to" behind them. */
    static final Set<String> AHEAD = NameWords.words("""
            plan intend hope want expect aim promise pledge vow wish mean prepare propose threaten agree decide offer seek need""");
    /** Of those, the ones that tell of a duty or a wish of now rather than of what comes. */
    private static final Set<String> NOT_AHEAD = NameWords.words("want need seek agree decide wish");

    /** Behind a form of "be" and before "to": what is to come. */
    static final Set<String> SET_TO = NameWords.words("""
            going about set expected likely unlikely bound poised scheduled slated planning hoping preparing intending due ready sure
            certain forecast projected predicted destined doomed planned""");

    private static final Set<String> FREQUENT = NameWords.words("""
            accept accuse achieve act add admit affect agree aim allow announce answer appeal appear apply argue
            arrive ask attack attend avoid back become begin believe belong benefit blame break bring build buy call
            cancel carry cast cause change charge check choose claim close come commit compare compete complain
            concede condemn confirm consider contain continue contribute control cost cover create cut deal decide
            declare defend delay deliver demand deny depend deserve destroy develop die disagree discuss divide doubt
            draw drive drop earn eat elect emerge employ enable encourage end endorse engage enjoy ensure enter escape
            examine exist expect explain export express extend face fail fall favor favour fear feel fight fill find
            finish fit fix fly focus follow force forget form gain gather get give go govern grow guarantee handle
            happen hate have hear help hide hit hold hope hurt identify ignore imagine imply import improve include
            increase indicate insist intend introduce invest involve join judge jump keep kill know lack last lead
            learn leave let lie like link listen live look lose love maintain make manage matter mean measure meet
            miss mobilize move need negotiate note notice obtain occur offer open operate oppose order own pass pay
            perform permit place plan play point possess prefer prepare present press prevent produce promise promote
            prompt protect prove provide publish pull push put raise reach read realize receive recognize recommend
            record reduce reek refer reflect refuse regard reject relate release rely remain remember remove repeat
            replace reply report represent require resign respect respond rest result retain return reveal reward rise
            rule run save say see seek seem sell send serve set share show sit speak spend spread stand start state
            stay stick stop strengthen struggle study suffer suggest supply support suppose survive suspect take talk
            teach tell tend test think threaten trade train travel treat trust try turn understand urge use value view
            violate visit vote wait walk want warn watch weaken win wish wonder work worry write yield""");

    /** Forms in -s that are nouns as often as verbs. */
    private static final Set<String> NOUNS_TOO = NameWords.words("""
            acts answers appeals attacks backs benefits calls causes changes charges checks claims controls costs
            covers cuts deals delays demands doubts drives drops ends exports faces falls fears fights forms gains
            helps hits holds hopes imports increases interests jumps kills lacks leads lies links lives looks losses
            measures moves needs notes notices offers orders places plans plays points presents promises records
            reports results returns rewards rises rules runs shares shows stands starts states stops studies supplies
            supports talks tests trades trains travels treats turns uses values views visits votes walks watches wins
            wishes works worries""");

    private static final Set<String> NO_PAST = NameWords.words("""
            need indeed exceed proceed succeed feed seed speed breed bleed heed greed weed hundred sacred wicked naked kindred shed sled
            embed united red-hot so-called""");
    private static final Set<String> THIRD = thirdPersons();

    private Verbs() {
    }

    private static Set<String> thirdPersons() {
        Set<String> forms = new HashSet<>();
        for (String base : FREQUENT) {
            boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x") || base.endsWith("o");
            boolean ies = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
            forms.add(ies ? base.substring(0, base.length() - 1) + "ies" : base + (hissing ? "es" : "s"));
        }
        return Set.copyOf(forms);
    }

    static boolean isBase(String word) {
        return FREQUENT.contains(word);
    }

    /** Whether a form in -s is a frequent verb's and no noun's. */
    static boolean isThirdPerson(String word) {
        return THIRD.contains(word) && !NOUNS_TOO.contains(word);
    }

    /** Whether a form in -s is as often a noun's. */
    static boolean isNounToo(String word) {
        return NOUNS_TOO.contains(word);
    }

    /** A form in -ed, of the past or a participle. */
    static boolean isRegularPast(String word) {
        return word.endsWith("ed") && word.length() > 3 && !NO_PAST.contains(word);
    }

    static boolean isParticiple(String word) {
        return isRegularPast(word) || IRREGULAR_PARTICIPLE.contains(word);
    }

    static boolean isModal(String word) {
        return WILL.contains(word) || WOULD.contains(word) || MAY.contains(word) || CAN.contains(word) || word.endsWith("'ll");
    }

    static boolean negates(String word) {
        return word.equals("not") || word.equals("never") || word.equals("cannot") || word.equals("hardly") || word.endsWith("n't");
    }

    /** Whether a form, of whatever tense, is of one of these verbs. */
    static boolean isOf(Set<String> verbs, String form) {
        return verbs.contains(form) || verbs.contains(baseOf(form)) || verbs.contains(baseOf(form) + "e");
    }

    /** Whether this verb with "to" behind it tells of what is to come. */
    static boolean looksAhead(String form) {
        return isOf(AHEAD, form) && !isOf(NOT_AHEAD, form);
    }

    /** The base of a form, a silent e left away: "hoped" and "hopes" to "hop" and "hope". */
    private static String baseOf(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "felt" -> "feel";
            case "thought" -> "think";
            case "knew", "known" -> "know";
            case "understood" -> "understand";
            case "meant" -> "mean";
            case "saw", "seen" -> "see";
            case "stood" -> "stand";
            case "held" -> "hold";
            case "had", "has" -> "have";
            case "sought" -> "seek";
            default -> {
                if (word.endsWith("ies") || word.endsWith("ied")) {
                    yield word.substring(0, word.length() - 3) + "y";
                }
                if (word.endsWith("ing")) {
                    yield undoubled(word.substring(0, word.length() - 3));
                }
                if (word.endsWith("ed")) {
                    yield undoubled(word.substring(0, word.length() - 2));
                }
                yield word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            }
        };
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0
                ? stem.substring(0, last) : stem;
    }
}
