import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.Article;
import org.dixit.article.Publisher;
import org.dixit.article.TextSpan;
import org.dixit.rdf.ExtractionRun;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.QuadEmitter;
import org.dixit.rdf.TextLevel;
import org.dixit.release.Manifest;
import org.dixit.release.ReleaseBuilder;
import org.dixit.release.ReleaseSettings;
import org.dixit.statement.Act;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.Certainty;
import org.dixit.statement.Channel;
import org.dixit.statement.Polarity;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.dixit.statement.Temporality;

/**
 * Makes a release of any size out of invented articles, in our model and with the proportions of real ones: some 17 statements an
 * article and 60 quads a statement, speakers and words as unequal as in the news (Zipf), chains of reports, roles, unnamed sources,
 * evidence. The same arguments give the same quads.
 * Usage (minutes): java -Xmx4g -cp target/dixit.jar src/bench/BigRelease.java FOLDER [QUADS], 5,000,000 by default
 */
class BigRelease {

    private static final String[] GIVEN = ("Ada Bela Cyra Dario Edda Farid Gala Henk Ilse Jorun Kaito Lena Miro Nadia Oskar Petra Quirin "
            + "Rosa Selim Tove Ugo Vera Wim Xenia Yara Zoran Anselm Britt Corin Dora Emil Fiona Goran Hilde Ivo Jana Kemal Livia Marek "
            + "Nora Olena Pavel Rana Sven Tarik Ulla Viktor Wanda Yusuf Zelda").split(" ");
    private static final String[] SURNAME_BEGIN =
            "Ber Dal Fen Gar Hol Jan Kor Lin Mar Nor Ost Pet Rav Sol Tar Ul Var Wes Yar Zel".split(" ");
    private static final String[] SURNAME_END =
            "ak berg en ford ic ides ko land man mer ov quist ran sen son stad tal vic wald yan".split(" ");
    private static final String[] MEDIUM = "Courier Gazette Herald Ledger Mirror Monitor Post Radio Record Report Review Times Tribune Wire"
            .split(" ");
    private static final String[] PLACE = "Harbour Northern Coastal Valley Meridian Baltic Alpine River Island Capital Eastern Highland"
            .split(" ");
    private static final String[] BODY = ("Institute for Harbour Studies,Ministry of Ferries,Party of the Coast,Council on Trade,"
            + "Union of Dockers,Agency for Maps,Bank of Settlements,Court of Audit").split(",");
    private static final String[] ROLE = ("political analyst,foreign minister,spokesman,professor of history,defence minister,envoy,"
            + "president,"
            + "economist,head of the delegation,senior fellow,mayor,ambassador,union leader,party chairman,historian").split(",");
    private static final String[] GROUP = "officials,experts,sources close to the talks,diplomats,residents,observers,analysts,witnesses"
            .split(",");
    private static final String[] WORD = ("talks ferry "
            + "harbour war peace election shells grain border treaty drills sanctions price gas winter missile "
            + "summit troops aid bridge port storm budget vote court law minister government army parliament trade export "
            + "import tariff energy oil grid power water river dam flood drought harvest wheat ship fleet crew island coast "
            + "city town village school hospital doctor nurse vaccine virus data satellite rocket launch orbit drone radar "
            + "cable network attack defence shield pact alliance neighbour visit envoy letter call meeting deal offer demand "
            + "refusal delay result report figure share loss gain profit tax debt loan bank fund currency rate inflation growth "
            + "crisis plan reform protest strike union worker wage job factory plant steel coal car train road airport flight "
            + "ticket tourist hotel beach film song prize team match league coach player goal season record medal champion fan "
            + "stadium church mosque temple pope bishop imam festival museum book author").split(" ");
    private static final String[] FILLER =
            "the of a and in for with on that will not more new be under after before over to about".split(" ");

    private final Random random = new Random(5);
    private final List<Actor> states = new ArrayList<>();
    private final List<Actor> media = new ArrayList<>();
    private final List<Actor> bodies = new ArrayList<>();
    private final List<Actor> groups = new ArrayList<>();
    private final List<Actor> persons = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        long wanted = args.length > 1 ? Long.parseLong(args[1]) : 5_000_000;
        new BigRelease().build(Path.of(args[0]), wanted);
    }

    private void build(Path folder, long wanted) throws Exception {
        people();
        ReleaseSettings settings = new ReleaseSettings(IriScheme.DEFAULT_BASE, "bench", Instant.parse("2026-01-01T00:00:00Z"), "0.1.0",
                "invented", "Invented news, " + wanted / 1000 + " thousand quads");
        QuadEmitter emitter = new QuadEmitter(new IriScheme(IriScheme.DEFAULT_BASE), TextLevel.EVIDENCE,
                new ExtractionRun("0.1.0", "invented", "0".repeat(64), "text=evidence", null));
        long start = System.nanoTime();
        try (ReleaseBuilder builder = ReleaseBuilder.to(folder, settings, BigRelease::tell)) {
            AtomicLong quads = new AtomicLong();
            StreamRDF counted = new StreamRDFWrapper(builder.quads()) {
                @Override
                public void quad(Quad quad) {
                    quads.incrementAndGet();
                    super.quad(quad);
                }
            };
            // What several articles say of one actor comes several times and counts once.
            for (int number = 0; quads.get() < wanted * 1.08; number++) {
                emitter.emit(article(number), counted);
            }
            Manifest manifest = builder.finish();
            System.err.printf("%n%s in %.0f s%n", manifest.counts(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static void tell(org.dixit.release.BuildProgress.Stage stage, long quads) {
        if (quads % 500_000 == 0) {
            System.err.println(stage + " " + quads);
        }
    }

    private void people() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BigRelease.class.getResourceAsStream("/authority/states.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("state-")).map(line -> line.split("\t")).limit(120).forEach(row -> states.add(
                    Actor.linked(new AuthorityEntry(row[0], ActorType.STATE, row[1], List.of()), 0.9)));
        }
        for (String place : PLACE) {
            for (String medium : MEDIUM) {
                media.add(Actor.local(ActorType.MEDIA_OUTLET, "The " + place + " " + medium));
            }
        }
        for (Actor state : states) {
            bodies.add(Actor.local(ActorType.ORGANIZATION, BODY[bodies.size() % BODY.length] + " of " + state.name()));
        }
        for (String group : GROUP) {
            groups.add(Actor.group(group, null, null));
            for (int i = 0; i < 40; i++) {
                groups.add(Actor.group(states.get(i).name() + " " + group, states.get(i), i % 5 == 0 ? 2 + i % 3 : null));
            }
        }
        java.util.Collections.shuffle(groups, random);
        for (String given : GIVEN) {
            for (String begin : SURNAME_BEGIN) {
                for (String end : SURNAME_END) {
                    persons.add(Actor.local(ActorType.PERSON, given + " " + begin + end));
                }
            }
        }
        java.util.Collections.shuffle(persons, random);
        java.util.Collections.shuffle(states, random);
        java.util.Collections.shuffle(media, random);
    }

    /** The n-th comes about n times as seldom as the first. */
    private <T> T zipf(List<T> all) {
        return all.get((int) Math.min(all.size() - 1L, (long) Math.exp(random.nextDouble() * Math.log(all.size() + 1.0)) - 1));
    }

    private Actor speaker() {
        int kind = random.nextInt(100);
        return zipf(kind < 48 ? persons : kind < 62 ? groups : kind < 78 ? states : kind < 90 ? bodies : media);
    }

    private Actor topic() {
        int kind = random.nextInt(100);
        return zipf(kind < 30 ? persons : kind < 80 ? states : kind < 95 ? bodies : media);
    }

    private ArticleStatements article(int number) {
        Actor publisher = zipf(media);
        StringBuilder text = new StringBuilder();
        words(text, 8);
        String title = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        text.append("\n\n");
        List<Statement> statements = new ArrayList<>();
        List<RoleHolding> roles = new ArrayList<>();
        List<ArticleStatements.OtherName> others = new ArrayList<>();
        int wanted = 6 + random.nextInt(22);
        while (statements.size() < wanted) {
            int hops = random.nextInt(100) < 9 ? 2 + random.nextInt(3) / 2 : 1;
            sentence(text, hops, statements, roles, others);
            text.append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays((long) (Math.sqrt(random.nextDouble()) * 365 * 7));
        Article article = new Article("invented", URI.create("https://" + slug(publisher.name()) + ".example/" + number), title,
                new Publisher(publisher.name(), URI.create("https://" + slug(publisher.name()) + ".example")), day,
                List.of(zipf(persons).name()), "en", 1, Article.Status.PUBLISHED, null, text.toString(), List.of());
        return new ArticleStatements(article, publisher, statements, roles, others);
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** "A said that B reported that …": one statement a hop, the outermost first. */
    private void sentence(StringBuilder text, int hops, List<Statement> statements, List<RoleHolding> roles,
            List<ArticleStatements.OtherName> others) {
        int first = statements.size();
        List<Attribution> attributions = new ArrayList<>();
        int[] begins = new int[hops];
        for (int hop = 0; hop < hops; hop++) {
            boolean outer = hop < hops - 1;
            Actor speaker = outer ? zipf(media) : speaker();
            boolean nobody = !outer && random.nextInt(25) == 0;
            TextSpan source = nobody ? new TextSpan(text.length(), text.length()) : put(text, speaker.name());
            RoleHolding role = null;
            if (!nobody && !outer && speaker.type() == ActorType.PERSON && random.nextInt(100) < 55) {
                String label = ROLE[Math.floorMod(speaker.name().hashCode() + random.nextInt(2), ROLE.length)];
                text.append(", ");
                role = new RoleHolding(speaker, label, random.nextInt(2) == 0 ? zipf(bodies) : null,
                        random.nextInt(2) == 0 ? states.get(Math.floorMod(speaker.name().hashCode(), states.size())) : null,
                        put(text, label), rounded());
                text.append(",");
                roles.add(role);
                others.add(new ArticleStatements.OtherName(speaker, speaker.name().substring(speaker.name().indexOf(' ') + 1)));
            }
            text.append(" ");
            TextSpan cue = put(text, nobody ? "it was revealed" : outer ? "reported" : "said");
            text.append(" that ");
            begins[hop] = text.length();
            attributions.add(new Attribution(nobody ? null : speaker, nobody ? List.of() : List.of(source), List.of(cue),
                    pick(Stance.values(), 80), role, rounded()));
        }
        List<ActorMention> mentions = new ArrayList<>();
        words(text, 4);
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(' ');
            Actor topic = topic();
            if (mentions.stream().noneMatch(mention -> mention.actor().equals(topic))) {
                mentions.add(new ActorMention(topic, put(text, topic.name())));
            }
            text.append(' ');
            words(text, 3 + random.nextInt(6));
        }
        int end = text.length();
        text.append('.');
        for (int hop = 0; hop < hops; hop++) {
            boolean outer = hop < hops - 1;
            Attribution attribution = attributions.get(hop);
            Channel channel = outer ? Channel.PRESS_REPORT : attribution.speaker() == null ? Channel.UNATTRIBUTED
                    : pick(Channel.values(), 45);
            List<ActorMention> cited = outer || random.nextInt(8) > 0 ? List.of() : List.of(new ActorMention(zipf(media), mentions.isEmpty()
                    ? new TextSpan(begins[hop], end) : mentions.getFirst().span()));
            statements.add(new Statement(List.of(new TextSpan(begins[hop], end)), List.of(attribution), channel,
                    outer ? Act.REPORT : pick(Act.values(), 55), pick(Certainty.values(), 60), pick(Polarity.values(), 80),
                    pick(Temporality.values(), 40), cited, mentions,
                    mentions.isEmpty() || random.nextInt(3) > 0 ? List.of() : List.of(mentions.getFirst().actor()),
                    null, rounded(), outer ? List.of(first + hop + 1) : List.of()));
        }
    }

    private static TextSpan put(StringBuilder text, String words) {
        int start = text.length();
        text.append(words);
        return new TextSpan(start, text.length());
    }

    private void words(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(zipf(List.of(i % 2 == 1 ? FILLER : WORD)));
        }
    }

    /** The first with this chance in a hundred, any of the others else. */
    private <T> T pick(T[] values, int chance) {
        return random.nextInt(100) < chance ? values[0] : values[random.nextInt(values.length)];
    }

    private double rounded() {
        return Math.round(40 + random.nextInt(60)) / 100.0;
    }
}
