package org.dixit.statement;

import java.util.Set;
import java.util.regex.Pattern;

/** The nouns by which news says in which capacity somebody speaks, and what stands around them. All in lower case. */
final class RoleWords {

    /** What one person is or does. */
    static final Set<String> PERSONS = NameWords.words("""
            academic activist actor actress adviser advisor administrator admiral advocate aide ally ambassador
            analyst anchor archbishop attorney author banker baker biologist bishop boss broker businessman
            businesswoman campaigner candidate captain cardinal celebrity chair chairman chairperson chairwoman
            chancellor chief citizen clerk climatologist coach co-author co-founder co-owner colonel columnist
            commander commentator commissioner congressman congresswoman consultant contractor coordinator
            correspondent councillor councilman councilwoman counsel counselor critic curator dean defector
            delegate democrat demographer dentist deputy designer detective developer dictator diplomat director
            doctor economist editor editor-in-chief educator emir emissary employee engineer entrepreneur envoy
            epidemiologist executive expert ex-president farmer father fellow fighter filmmaker financier
            firefighter fisherman founder general governor grandfather grandmother head historian husband imam
            independent inspector instructor intellectual investigator investor journalist judge justice king
            landlord lawmaker lawyer leader lecturer legislator liberal lieutenant lobbyist major manager marshal
            mathematician mayor mechanic mediator member merchant meteorologist minister moderator monk mother
            musician negotiator neighbor neighbour novelist nurse observer officer official oligarch operator
            organizer owner painter parent partner pastor patriarch patient philosopher photographer physician
            physicist pilot poet policeman politician pollster pope premier president priest prince princess
            prisoner producer professor prosecutor protester psychologist publisher queen rabbi refugee reporter
            representative republican researcher resident salesman scholar scientist secretary secretary-general
            senator sergeant sheikh sheriff sister skipper sociologist soldier solicitor speaker specialist
            spokesman spokesperson spokeswoman staffer statesman strategist student successor sultan
            superintendent supervisor supporter surgeon teacher technician theologian trader treasurer tsar czar
            tycoon undersecretary veteran vice-president victim volunteer widow wife winner witness woman man
            worker writer boy girl brother son daughter predecessor premier-designate rapporteur
            historian-in-residence shopkeeper whistleblower nominee president-elect translator trucker driver
            vendor reader viewer listener voter villager docker miner commuter passenger customer shipbroker guard
            master host hostess colleague surrogate surgeon gastroenterologist constable mate co-director co-chair co-chairman
            counterpart front-runner frontrunner billionaire millionaire motorcyclist cyclist model star welder lady comedian singer
            rapper playwright broadcaster podcaster blogger influencer entertainer chef athlete footballer quarterback golfer boxer
            swimmer jockey referee trainer congressperson assemblyman assemblywoman alderman selectman mayor-elect governor-elect
            chancellor-elect associate assistant intern apprentice trainee pupil graduate instructor tutor principal headmaster
            librarian archivist cleric mullah ayatollah nun reverend chaplain missionary ceo cfo coo cto mp mep vp fundraiser donor
            organiser arbitrator paramedic midwife pharmacist psychiatrist gunman defendant plaintiff accuser survivor bystander
            eyewitness hostage inmate detainee cousin uncle aunt nephew niece fiance fiancee girlfriend boyfriend friend ex-wife
            ex-husband grandson granddaughter son-in-law daughter-in-law brother-in-law sister-in-law stepson stepdaughter
            father-in-law mother-in-law comptroller auditor ombudsman registrar provost rector warden ranger astronaut cosmonaut
            sailor airman paratrooper sniper militant rebel insurgent warlord carpenter plumber electrician tailor hairdresser waiter
            hopeful contender waitress bartender nanny gardener butcher illustrator cartoonist sculptor architect composer conductor pianist
            violinist             drummer guitarist dancer choreographer essayist biographer screenwriter""");

    /** Behind these a name of one word is a person's, and a family name is that of two. */
    static final Set<String> KIN = NameWords.words("""
            wife husband widow widower son daughter brother sister mother father grandson granddaughter grandfather grandmother cousin
            uncle aunt nephew niece fiance fiancee girlfriend boyfriend""");

    static final Set<String> ARTICLES = NameWords.words("a an the");

    /** Endings of nouns for persons. */
    private static final Pattern PERSON_SHAPE = Pattern.compile(
            ".{3,}(?:ologist|ographer|ist|ician|man|woman|eer|master|maker|holder|keeper)");
    private static final Set<String> NO_PERSONS = NameWords.words("""
            insist assist resist exist consist enlist persist twist desist human woman german roman career peer volunteer sheer
            pioneer engineer shareholder stakeholder placeholder household cheer beer deer steer veer racist sexist communist fascist
            nationalist extremist terrorist separatist islamist populist socialist capitalist feminist leftist rightist loyalist royalist
            midst grist mist list fist coexist checklist shortlist blacklist playlist waitlist""");

    /** What an organization is, where it is named by its kind. */
    static final Set<String> ORGANIZATIONS = NameWords.words("""
            ministry agency company firm group organization organisation party court commission committee council
            union alliance bank university institute center centre association department bureau office foundation
            corporation regulator tribunal think-tank charity manufacturer operator airline embassy consulate
            police army navy secretariat watchdog board body bloc service directorate parliament""");

    /** What a medium is, where it is named by its kind. */
    static final Set<String> MEDIA = NameWords.words("""
            newspaper paper outlet publication broadcaster channel network website magazine daily weekly tabloid
            newswire agency station portal journal""");

    /** What is said or written, and by whom follows. */
    static final Set<String> DOCUMENTS = NameWords.words("""
            statement statements report reports information data document documents study survey poll letter
            analysis article interview tweet tweets post posts records record figures estimates estimate remarks
            comments comment words account accounts assessment briefing memo filing findings speech testimony
            message transcript release readout version announcement notice opinion view views book paper research
            email emails""");

    /** Persons whom news names by any of these nouns once their role is known. */
    static final Set<String> EXPERTS = NameWords.words("""
            expert analyst professor lecturer researcher scholar academic scientist specialist fellow economist
            historian strategist director commentator sociologist physicist""");

    static final Set<String> OFFICIALS = NameWords.words("""
            official minister secretary president chancellor premier governor mayor ambassador envoy commissioner
            spokesman spokeswoman spokesperson diplomat general commander senator lawmaker leader chairman head
            politician chief""");

    /** Nouns for a state's rulers, which with its adjective mean the state. */
    static final Set<String> GOVERNMENT = NameWords.words("government leadership administration authorities regime side");

    static final Set<String> DETERMINERS = NameWords.words("""
            a an the this that these those his her its their our my your some many several most other another both
            all any few no each every certain various numerous unnamed unidentified""");

    static final Set<String> PREPOSITIONS = NameWords.words("""
            of for at in from with on to by as about into under within during over near against between among
            through since across""");

    /** Words that end a phrase before a role when it is read backwards. */
    static final Set<String> STOPS = NameWords.union(NameWords.union(DETERMINERS, PREPOSITIONS), NameWords.words("""
            that and or but said says say told according while when if whether because although than is was are
            were be been being has have had will would could may might can should must which who whom where what
            how not also then so quoted cited met called named like both including former's between depicts
            reported added"""));

    /** Words that end a noun phrase before its relative clause or participle. */
    static final Set<String> CLAUSES = NameWords.words("""
            who whom which that whose interviewed familiar close involved briefed speaking quoted cited say says
            said told asked including present contacted surveyed polled working living based""");

    private RoleWords() {
    }

    /** Whether a word in small letters has the shape of a noun for one person ("cardiologist"), though no list has it. */
    static boolean looksLikePerson(String word) {
        return PERSON_SHAPE.matcher(word).matches() && !NO_PERSONS.contains(word);
    }

    /** Whether the noun, in singular or plural, names persons by what they are. */
    static boolean isPerson(String noun) {
        return PERSONS.contains(noun) || PERSONS.contains(singular(noun));
    }

    static String singular(String noun) {
        if (noun.endsWith("women") || noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.endsWith("sses")) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
