package org.dixit.statement;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed lists by which names are told from other words and from each other. All in lower case. */
final class NameWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Parts of the world whose states a text may mean together. */
    static final Set<String> REGIONS = words("europe asia africa america oceania west east scandinavia balkans");

    /** Words that begin sentences and are no names, however they are written. */
    static final Set<String> ORDINARY = words("""
            a an the this that these those there here it its he his him she her hers they their them we our us you
            your i me my who what when where why how which whose while whether if unless until since because
            although though despite after before during as at by for from in into of off on onto out over through
            to toward towards under up upon with within without about above across against along amid among around
            behind below beneath beside besides between beyond near per via and but or nor so yet either neither
            both each every all any some many much most more few fewer several other another no not none nothing
            nobody never only just even also too then thus hence therefore however moreover meanwhile instead
            still already now today yesterday tomorrow tonight later earlier recently lately soon once again
            always often sometimes perhaps maybe indeed likewise similarly furthermore nevertheless nonetheless
            otherwise consequently additionally finally first second third last next previously currently
            eventually ultimately officially generally specifically is are was were be been being am do does did
            done has have had having will would can could may might must shall should let says said say told asked
            according given following regarding concerning including compared due thanks speaking experts analysts
            officials sources critics supporters observers diplomats lawmakers people residents witnesses one two
            three four five six seven eight nine ten dozens hundreds thousands millions yes well like unlike such
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december christmas easter citing asked speaking western eastern northern
            southern european asian african arab muslim muslims christian christians jewish jews islamic catholic
            latin english korean koreans soviet north south east west central covid covid-19 internet web god
            congress parliament government president chairman am pm gmt utc est edt est. covid us-led new old
            former senior top deputy chief photo image video watch read share subscribe advertisement editor's
            everything everyone everybody anything anyone anybody something someone somebody longtime lifelong
            whether whoever whatever
            afterwards afterward whereas accordingly elsewhere thereafter alternatively amongst throughout versus prior others whom
            than ever usually almost nearly roughly approximately further together alone
            recent current note exclusive breaking update updated correction asean-led russian-korean moscow-pyongyang""");

    /** Words that are written with a capital and belong to no name. */
    static final Set<String> NEVER_NAMES = words("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july
            august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov.
            dec. christmas easter i i'm i've i'd i'll covid covid-19 god am pm gmt utc est edt ceo vs""");

    /** Adjectives with a capital that begin no actor's name by themselves. */
    static final Set<String> NEVER_FIRST = union(NEVER_NAMES, words("""
            western eastern northern southern european asian african arab muslim muslims christian christians
            jewish jews islamic catholic latin english korean koreans soviet internet international national
            politics"""));

    /** Before a state's name these make another place of it: "Northern Ireland". */
    static final Set<String> COMPASS = words("western eastern northern southern northeastern northwestern southeastern southwestern");

    /** How adjectives end and hardly a name does. */
    static final Set<String> ADJECTIVE_ENDINGS = words("ous ndent ial ical ional ative itive ful less itary onary atory able");

    /** What a secretary or a minister may be of. */
    static final Set<String> PORTFOLIOS = words("""
            state defense defence treasury foreign interior finance energy health education justice labor labour
            commerce agriculture transportation veterans homeland war information transport culture tourism environment trade""");

    /** Ranks and offices that stand before a name and make it a person's. */
    static final Set<String> TITLES = words("""
            mr mr. mrs mrs. ms ms. miss dr dr. president minister chancellor king queen prince princess pope
            senator sen sen. rep rep. representative congressman congresswoman governor gov gov. mayor gen gen.
            general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain adm adm. admiral
            secretary ambassador judge justice professor prof prof. sir lord lady dame sheikh ayatollah archbishop
            bishop cardinal rev rev. reverend attorney chairman chairwoman chair speaker commissioner director
            spokesman spokeswoman spokesperson leader premier marshal sgt sgt. sergeant officer detective sheriff
            senators representatives presidents ministers generals sens. reps. democrat republican coach analyst
            secretary-general taoiseach whip monsignor monsenor mme mme. emir sultan father sister brother imam rabbi envoy""");

    /** Words that come before a title or within it, never alone. */
    static final Set<String> TITLE_MODIFIERS = words("""
            prime foreign defense defence vice deputy chief former acting first interior finance assistant under
            senior supreme home press executive managing economy energy trade health education crown national
            security special opposition majority minority house senate ex-president incoming outgoing then current
            late ex""");

    /** Titles that are no role. */
    static final Set<String> COURTESY = words("mr mr. mrs mrs. ms ms. miss mme mme. dr dr. sir lord lady dame");

    /** Nouns that make a name an organization's. */
    static final Set<String> ORGANIZATIONS = words("""
            university college institute institution school academy center centre centers centres council committee commission
            ministry department agency bureau office authority association organization organisation foundation
            fund bank union party group company corp corp. corporation inc inc. ltd ltd. llc court parliament
            assembly congress senate board service services forces army navy guard police federation league
            alliance coalition society network program programme project laboratory hospital church airlines
            airways club administration campaign command directorate inspectorate secretariat chamber holdings
            partners industries pmc brigade battalion regiment corps fleet movement trust associates consulting
            cabinet duma knesset bundestag rada politburo""");

    /** Nouns that make a name of several words a medium's. */
    static final Set<String> MEDIA = words("""
            times post herald tribune gazette journal news newspaper daily chronicle observer radio tv television
            broadcasting magazine weekly press review telegraph mirror express standard sentinel courier dispatch
            mail ledger newswire wire notebook desk bulletin messenger examiner inquirer""");

    /** Last words that make a name of several words a company's or a body's; within a name they say nothing. */
    static final Set<String> COMPANIES = words("""
            line lines shipping freight maritime logistics motors petroleum oil gas energy mining
            insurance capital research analytics technologies systems pharmaceuticals foods chemicals electronics
            telecom monitor watch works airways aviation aerospace shipyard shipyards brothers sons & plc gmbh ag sa
            media pictures studios records""");

    /** First words after which "Line" is none that ships go by. */
    static final Set<String> NO_COMPANIES = words("front red green blue dotted maginot dead hot date");

    /** First words that make a name of several words a medium's. */
    static final Set<String> MEDIA_STARTS = words("radio channel");

    /** Words that make a name neither an actor's nor a person's: places, events, works. */
    static final Set<String> NO_ACTORS = words("""
            cosmodrome war east west north south province river sea island islands city county street avenue
            airport bay peninsula valley mountain square region oblast district strait ocean gulf road bridge
            summit conference forum treaty agreement act day games olympics cup prize award protocol accord
            accords constitution initiative relations affairs studies plan deal month year security policy
            revolution crisis front line wall park station port coast desert highway nuclear crimea palace belt""");

    /** First words of the names of places. */
    static final Set<String> PLACE_STARTS = words("""
            new north south east west far middle san los las santa saint st. fort lake mount cape port central
            upper lower great old el rio""");

    static final Set<String> PARTICLES = words("""
            de van von der den bin ibn al el la le du da di dos del ben ul abu ter""");

    /** Words that may follow "and" within an organization's name. */
    private static final Set<String> TOPICS = words("""
            studies international strategic security technology trade development industry culture commerce
            relations policy defense defence economic sports research science sciences tourism energy health human
            peace education agriculture innovation information communications democracy affairs politics arts
            cooperation co-operation prevention engineering medicine mathematics physics economics finance business law
            statistics diseases evaluation rescue metrics infrastructure transport transportation protection welfare labor labour""");

    /** How the names of what people study end. */
    private static final Pattern TOPIC_SHAPE = Pattern.compile(".+(logy|nomy|graphy|ics|istry|iatry)");

    /** Government words that a bare name of a state takes without becoming another name. */
    static final Set<String> LOCATIVE = words("in at near outside around inside from across throughout");

    private NameWords() {
    }

    /** Whether a word in small letters may follow "and" within an organization's name. */
    static boolean isTopic(String word) {
        return TOPICS.contains(word) || TOPIC_SHAPE.matcher(word).matches();
    }

    static Set<String> words(String list) {
        return SPACE.splitAsStream(list.strip()).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
