import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dixit.article.Article;
import org.dixit.article.TextSpan;
import org.dixit.authority.ActorLinker;
import org.dixit.authority.AuthorityIndex;
import org.dixit.convert.ExtractorChoice;
import org.dixit.evaluate.GoldText;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.CueLexicon;
import org.dixit.statement.StatementReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How right the links to the authority files are, over names that people have linked: 50 newswire texts (AQUAINT, to Wikipedia
 * titles) and news of GUM (to Wikipedia titles, and through its map to Wikidata items).
 *
 * <p>A gold name is held by the authority where an entry has the item of its title, or bears its title as a name. A link is right
 * where it leads to that entry. AQUAINT annotates the first of equal names in a text; its others count as the same. A capital that is
 * linked to the state that it is a metonym of is counted apart, and so are adjectives of states.
 * Usage: java -cp target/dixit.jar src/bench/LinkingFigures.java CORPORA [--links]
 */
class LinkingFigures {

    /** A name that people linked. */
    record Gold(TextSpan span, String title) {
    }

    /** A text with its links. */
    record Document(String name, Article article, List<Gold> names, boolean whole) {
    }

    private static final Pattern OPEN = Pattern.compile("\\(([a-z]+)-(\\d+)(?:-([^()]*))?");
    private static final Map<String, String> ITEMS = new HashMap<>();

    private final AuthorityIndex authority = AuthorityIndex.load();
    private final ActorLinker linker = new ActorLinker(authority::candidates);
    private final Map<String, AuthorityEntry> byItem = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Set<String> metonyms = new HashSet<>();
    private final boolean showLinks;

    LinkingFigures(boolean showLinks) throws Exception {
        this.showLinks = showLinks;
        for (String line : Files.readAllLines(Path.of("data/authority/states.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length > 4) {
                metonyms.addAll(List.of(cells[4].split("\\|")));
            }
        }
        for (AuthorityEntry entry : authority.entries()) {
            entry.sameAs().forEach(same -> byItem.put(same.toString().replaceAll(".*/", ""), entry));
        }
    }

    public static void main(String[] args) throws Exception {
        Path corpora = Path.of(args[0]);
        for (String line : Files.readAllLines(corpora.resolve("gum/wiki_map.tab"))) {
            String[] cells = line.split("\t");
            if (cells.length > 2) {
                ITEMS.put(cells[0].replace('_', ' '), cells[2]);
                ITEMS.put(cells[1].replace('_', ' '), cells[2]);
            }
        }
        LinkingFigures figures = new LinkingFigures(args.length > 1);
        figures.measure("AQUAINT", aquaint(corpora.resolve("linking/aquaint")));
        figures.measure("GUM news", gum(corpora.resolve("gum")));
    }

    private void measure(String corpus, List<Document> documents) throws Exception {
        counts.clear();
        CueLexicon lexicon = CueLexicon.load();
        StatementReader reader = new StatementReader(ExtractorChoice.RULES.finder(lexicon), authority, lexicon);
        for (Document document : documents) {
            ArticleStatements read = linker.link(reader.extract(document.article));
            score(document, read);
        }
        System.out.println(corpus + ", " + documents.size() + " texts");
        System.out.printf("  %-14s %6s %6s %6s %8s %10s %7s %7s%n",
                "kind", "links", "judged", "right", "metonyms", "precision", "held", "recall");
        int[] sum = new int[6];
        for (Map.Entry<String, int[]> kind : counts.entrySet()) {
            print(kind.getKey(), kind.getValue());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += kind.getValue()[i];
            }
        }
        print("all", sum);
    }

    /** links, judged, right, metonyms, held, found */
    private int[] of(String kind) {
        return counts.computeIfAbsent(kind, unseen -> new int[6]);
    }

    private static String kind(AuthorityEntry entry) {
        return entry.type().name().toLowerCase(Locale.ROOT);
    }

    /** Adjectives give roles and groups their state; they are no actors. */
    private boolean isAdjective(String words) {
        return authority.byDemonym(words).isPresent() && authority.byName(words).isEmpty();
    }

    private static void print(String kind, int[] n) {
        System.out.printf(Locale.ROOT, "  %-14s %6d %6d %6d %8d %9.1f%% %7d %6.1f%%%n", kind, n[0], n[1], n[2], n[3],
                100.0 * n[2] / Math.max(1, n[1] - n[3]), n[4], 100.0 * n[5] / Math.max(1, n[4]));
    }

    private void score(Document document, ArticleStatements read) {
        String text = document.article.text();
        Map<String, String> sameWords = new HashMap<>();
        document.names.forEach(gold -> sameWords.putIfAbsent(plain(gold.span.in(text)), gold.title));
        for (ActorMention link : read.named()) {
            AuthorityEntry entry = link.actor().entry();
            if (entry == null) {
                continue;
            }
            String words = plain(link.span().in(text));
            int[] n = of(isAdjective(words) ? "adjective" : kind(entry));
            n[0]++;
            String title = document.names.stream()
                    .filter(gold -> plain(gold.span.in(text)).equals(words) && gold.span.overlaps(link.span()))
                    .map(Gold::title).findFirst().or(() -> Optional.ofNullable(sameWords.get(words)))
                    .or(() -> document.names.stream().filter(gold -> entry.type() == ActorType.PERSON && gold.span.contains(link.span())
                                    && gold.span.end() == link.span().end())
                            .map(Gold::title).findFirst()).orElse(null);
            if (title == null) {
                tell("unjudged", document, link.span(), entry.id());
                continue;
            }
            n[1]++;
            if (isOf(entry, title)) {
                n[2]++;
            } else if (isMetonym(entry, words, title)) {
                n[3]++;
                tell("metonym", document, link.span(), entry.id() + " for " + title);
            } else {
                tell("WRONG", document, link.span(), entry.id() + " for " + title);
            }
        }
        Set<TextSpan> seen = new HashSet<>();
        for (Gold gold : document.names) {
            AuthorityEntry held = held(gold.title);
            String words = plain(gold.span.in(text));
            boolean borne = held != null && (authority.candidates(words).contains(held)
                    || authority.byDemonym(words).filter(held::equals).isPresent());
            if (borne && seen.add(gold.span)) {
                int[] n = of(isAdjective(words) ? "adjective" : kind(held));
                n[4]++;
                boolean found = read.named().stream()
                        .anyMatch(link -> link.span().overlaps(gold.span) && held.equals(link.actor().entry()));
                n[5] += found ? 1 : 0;
                if (!found) {
                    tell("missed", document, gold.span, held.id());
                }
            }
        }
    }

    private void tell(String what, Document document, TextSpan span, String more) {
        if (showLinks) {
            String text = document.article.text();
            int from = Math.max(0, span.start() - 40);
            System.out.println(what + "\t" + document.name + "\t" + span.in(text) + "\t" + more + "\t"
                    + text.substring(from, Math.min(text.length(), span.end() + 40)).replaceAll("\\s+", " "));
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("^(?i:the) |'s$|^\\W+|\\W+$", "").strip();
    }

    private AuthorityEntry held(String title) {
        AuthorityEntry entry = byItem.get(ITEMS.get(title));
        if (entry != null) {
            return entry;
        }
        return authority.entries().stream().filter(each -> isOf(each, title)).findFirst().orElse(null);
    }

    private boolean isOf(AuthorityEntry entry, String title) {
        if (authority.byDemonym(title.replaceAll(" people$", "")).filter(entry::equals).isPresent()) {
            return true;
        }
        String item = ITEMS.get(title);
        boolean hasItem = entry.sameAs().stream().anyMatch(same -> same.toString().contains("wikidata.org/"));
        if (item != null && hasItem) {
            return entry.sameAs().stream().anyMatch(same -> same.toString().endsWith("/" + item));
        }
        return entry.sameAs().stream().anyMatch(same -> same.toString().endsWith("/" + title.replace(' ', '_')))
                || authority.candidates(title.replaceAll(" \\((?:country|politician|newspaper)\\)$", "")).contains(entry)
                        && !isMetonym(entry, title, title);
    }

    /** Whether the words are a place by which news names the state's government. */
    private boolean isMetonym(AuthorityEntry entry, String words, String title) {
        return entry.type() == ActorType.STATE && authority.byName(words).filter(entry::equals).isPresent()
                && !title.equals(entry.name()) && metonyms.contains(plain(words));
    }

    private static List<Document> aquaint(Path folder) throws Exception {
        List<Document> documents = new ArrayList<>();
        NodeList list = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(folder.resolve("aquaint.xml").toFile()).getElementsByTagName("document");
        for (int i = 0; i < list.getLength(); i++) {
            Element document = (Element) list.item(i);
            Article article = GoldText.read(folder.resolve("RawText").resolve(document.getAttribute("docName")));
            List<Gold> names = new ArrayList<>();
            NodeList annotations = document.getElementsByTagName("annotation");
            for (int j = 0; j < annotations.getLength(); j++) {
                Element annotation = (Element) annotations.item(j);
                int start = Integer.parseInt(text(annotation, "offset"));
                TextSpan span = new TextSpan(start, start + Integer.parseInt(text(annotation, "length")));
                names.add(new Gold(span, text(annotation, "wikiName")));
            }
            documents.add(new Document(document.getAttribute("docName"), article, names, false));
        }
        return documents;
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent().strip();
    }

    private static List<Document> gum(Path folder) throws Exception {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("coref"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("GUM_news_")).sorted().toList()) {
                documents.add(gum(file, folder.resolve("dep").resolve(file.getFileName().toString().replace(".conll", ".conllu"))));
            }
        }
        return documents;
    }

    private static Document gum(Path coref, Path dep) throws Exception {
        List<String> marks = new ArrayList<>();
        for (String line : Files.readAllLines(coref)) {
            String[] cells = line.split("\t");
            if (cells.length == 3) {
                marks.add(cells[2]);
            }
        }
        StringBuilder text = new StringBuilder();
        List<int[]> tokens = new ArrayList<>();
        for (String line : Files.readAllLines(dep)) {
            if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && !text.isEmpty()) {
                text.append("\n\n");
            }
            String[] cells = line.split("\t");
            if (cells.length == 10 && cells[0].matches("\\d+")) {
                tokens.add(new int[] {text.length(), text.length() + cells[1].length()});
                text.append(cells[1]).append(cells[9].contains("SpaceAfter=No") ? "" : " ");
            }
        }
        List<Gold> names = new ArrayList<>();
        Map<String, Deque<Gold>> open = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            Matcher opening = OPEN.matcher(marks.get(i));
            while (opening.find()) {
                String title = opening.group(3) == null ? null : decoded(opening.group(3));
                if (title != null) {
                    open.computeIfAbsent(opening.group(2), unseen -> new ArrayDeque<>())
                            .push(new Gold(new TextSpan(tokens.get(i)[0], tokens.get(i)[1]), title));
                }
            }
            Matcher closing = Pattern.compile("(?:^|[^(a-z])?[a-z]+-(\\d+)(?:-[^()]*)?\\)").matcher(marks.get(i));
            while (closing.find()) {
                Deque<Gold> begun = open.get(closing.group(1));
                if (begun != null && !begun.isEmpty()) {
                    Gold gold = begun.pop();
                    names.add(new Gold(new TextSpan(gold.span.start(), tokens.get(i)[1]), gold.title));
                }
            }
        }
        Path file = Files.createTempFile("gum", ".txt");
        Files.writeString(file, text);
        Article article = GoldText.read(file);
        Files.delete(file);
        return new Document(coref.getFileName().toString(), article, names, true);
    }

    private static String decoded(String title) {
        return java.net.URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8).replace('_', ' ');
    }
}
