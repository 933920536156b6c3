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
 * In which field of life a role lies, by its nouns. A politician and a baker of one name are two; a politician who is called an
 * executive, a lawyer or a general may well be one, so such words lie in no field.
 */
final class RoleFields {

    /** A field of life whose people are seldom known for another. */
    private enum Field { POLITICS, SCHOLARSHIP, PRESS, ARTS, SPORT, CRAFT, HEALTH, RELIGION }

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}.-]+");

    private static final Map<String, Field> FIELDS = new HashMap<>();

    /** Other words for an office. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("premier", "minister"), Map.entry("taoiseach", "minister"), Map.entry("pm", "minister"),
            Map.entry("sen.", "senator"), Map.entry("sen", "senator"), Map.entry("rep.", "representative"),
            Map.entry("rep", "representative"), Map.entry("congressman", "representative"), Map.entry("congresswoman", "representative"),
            Map.entry("gov.", "governor"), Map.entry("gov", "governor"), Map.entry("ex-president", "president"),
            Map.entry("vice-president", "president"), Map.entry("president-elect", "president"), Map.entry("emir", "monarch"),
            Map.entry("king", "monarch"), Map.entry("queen", "monarch"), Map.entry("emperor", "monarch"), Map.entry("sultan", "monarch"));

    static {
        put(Field.POLITICS, """
                president minister premier taoiseach pm chancellor senator sen. sen representative rep. rep congressman congresswoman governor
                gov. gov mayor lawmaker legislator politician secretary statesman ambassador diplomat envoy monarch king queen emperor emir
                sultan prince leader ruler dictator strongman speaker candidate nominee ex-president vice-president president-elect
                secretary-general undersecretary councillor mp mep parliamentarian republican democrat commissioner frontrunner
                presidential""");
        put(Field.SCHOLARSHIP, """
                professor lecturer scientist researcher physicist biologist chemist economist historian sociologist psychologist
                epidemiologist climatologist mathematician philosopher theologian analyst scholar academic expert demographer astronomer
                student demographer fellow""");
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
        put(Field.HEALTH, "nurse physician surgeon doctor dentist epidemiologist psychiatrist paramedic midwife");
        put(Field.RELIGION, "bishop archbishop cardinal priest pastor rabbi imam monk nun reverend patriarch");
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

    /** What the words of roles or offices show together. */
    static RoleFields of(List<String> roles) {
        RoleFields shown = new RoleFields();
        for (String role : roles) {
            for (String word : NO_LETTERS.split(role.toLowerCase(Locale.ROOT))) {
                Field field = field(word);
                if (field != null) {
                    shown.fields.add(field);
                    shown.offices.add(SYNONYMS.getOrDefault(word, word));
                }
            }
        }
        return shown;
    }

    private static Field field(String word) {
        Field field = FIELDS.get(word);
        return field == null && word.endsWith("s") ? FIELDS.get(word.substring(0, word.length() - 1)) : field;
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
