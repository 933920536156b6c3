package org.dixit.authority;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What roles and offices say by their nouns: which office, and in which field of life. A politician and a baker of one name are two;
 * a politician who is called an executive, a lawyer or a general may well be one, so such words lie in no field.
 */
final class RoleFields {

    /** A field of life whose people are seldom known for another. */
    private enum Field { POLITICS, SCHOLARSHIP, PRESS, ARTS, SPORT, CRAFT, HEALTH, RELIGION }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}.-]+");
    private static final Pattern GENERAL = Pattern.compile("(attorney|secretary|director) general");

    private static final Map<String, Field> FIELDS = new HashMap<>();

    /** Offices of people from many fields: they may agree, and never conflict. */
    private static final Set<String> OF_NO_FIELD = Set.of("judge", "justice", "chairman", "director", "whip", "counsellor", "lady",
            "attorney-general", "director-general", "spokesman");

    /** One word for those that name the same office. */
    private static final Map<String, String> SAME = new HashMap<>();

    /** Offices whose holders news names without telling who they are. */
    private static final Set<String> HIGHEST = Set.of("president", "chancellor", "monarch", "pope");
    private static final Pattern HIGH = Pattern.compile(
            "prime minister\\b.*|supreme leader\\b.*|premier of .*|(?:us|united states) secretary of state\\b.*|first lady\\b.*");
    private static final Pattern LESSER = Pattern.compile("(?:vice|deputy|assistant|former vice)[ -].*|.* of the .*(?:assembly|senate).*");

    static {
        put(Field.POLITICS, """
                president minister chancellor senator representative governor mayor lawmaker legislator politician secretary statesman
                ambassador diplomat envoy monarch prince leader ruler dictator strongman speaker candidate nominee secretary-general
                undersecretary councillor mp mep parliamentarian republican democrat commissioner frontrunner""");
        put(Field.SCHOLARSHIP, """
                professor lecturer scientist researcher physicist biologist chemist economist historian sociologist psychologist
                epidemiologist climatologist mathematician philosopher theologian analyst scholar academic expert demographer astronomer
                student fellow""");
        put(Field.PRESS, """
                journalist reporter editor columnist anchor correspondent photographer author writer novelist poet blogger commentator
                broadcaster presenter""");
        put(Field.ARTS, """
                actor actress singer musician painter sculptor filmmaker comedian composer rapper drummer guitarist dancer artist designer
                screenwriter""");
        put(Field.SPORT, """
                player coach striker midfielder defender goalkeeper quarterback cricketer footballer swimmer runner golfer boxer cyclist
                athlete referee captain pitcher batsman bowler""");
        put(Field.CRAFT, """
                baker farmer teacher plumber driver mechanic pilot fisherman shopkeeper waiter waitress electrician carpenter barber cook
                chef miner docker trucker translator salesman clerk engineer firefighter policeman detective sergeant sheriff skipper
                worker landlord bartender""");
        put(Field.HEALTH, "nurse physician surgeon doctor dentist psychiatrist paramedic midwife");
        put(Field.RELIGION, "pope bishop archbishop cardinal priest pastor rabbi imam monk nun reverend patriarch");
        same("minister", "premier taoiseach pm");
        same("senator", "sen. sen");
        same("representative", "rep. rep congressman congresswoman");
        same("governor", "gov. gov");
        same("president", "ex-president vice-president president-elect");
        same("monarch", "king queen emperor emir sultan");
        same("chairman", "chairwoman chair chairperson");
        same("spokesman", "spokeswoman spokesperson");
    }

    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private final Set<String> offices = new HashSet<>();

    private RoleFields() {
    }

    private static void put(Field field, String words) {
        for (String word : words.strip().split("\\s+")) {
            FIELDS.put(word, field);
        }
    }

    private static void same(String office, String words) {
        for (String word : words.split(" ")) {
            SAME.put(word, office);
        }
    }

    /** What the words of roles or offices show together. */
    static RoleFields of(List<String> roles) {
        RoleFields shown = new RoleFields();
        for (String role : roles) {
            String text = GENERAL.matcher(role.toLowerCase(Locale.ROOT)).replaceAll("$1-general");
            for (String word : NO_WORD.split(text)) {
                String office = office(word);
                Field field = FIELDS.get(office);
                if (field != null) {
                    shown.fields.add(field);
                }
                if (field != null || OF_NO_FIELD.contains(office)) {
                    shown.offices.add(office);
                }
            }
        }
        return shown;
    }

    /** The office that a word in small letters names: of "premier" minister; the word itself where it names none. */
    static String office(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** Whether somebody with these offices is one whom news names without telling who that is. */
    static boolean isKnownToAll(List<String> offices) {
        return offices.stream().map(office -> office.toLowerCase(Locale.ROOT)).anyMatch(office -> HIGH.matcher(office).matches()
                || !LESSER.matcher(office).matches() && of(List.of(office.split(" of | for ")[0])).offices.stream()
                        .anyMatch(HIGHEST::contains));
    }

    /** Whether both name the same office: "French President", "President of France". */
    boolean sharesOffice(RoleFields other) {
        return offices.stream().anyMatch(other.offices::contains);
    }

    boolean sharesField(RoleFields other) {
        return fields.stream().anyMatch(other.fields::contains);
    }

    /** Whether both are known and have nothing in common. */
    boolean conflictsWith(RoleFields other) {
        return !fields.isEmpty() && !other.fields.isEmpty() && !sharesField(other);
    }

    /** The nouns of the offices. */
    Set<String> offices() {
        return offices;
    }
}
