package org.dixit.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dixit.rdf.Vocabulary;
import org.dixit.rdf.Vocabulary.DublinCore;
import org.dixit.rdf.Vocabulary.Prov;
import org.dixit.rdf.Vocabulary.Rdf;

/** The page about the dataset itself, or one release of it: what it is, under which rights, what is in it, where to get it. */
public final class DatasetPage implements EntityPage.Kind {

    private static final String DCTERMS = DublinCore.TERMS_NAMESPACE;
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String VOID = "http://rdfs.org/ns/void#";

    private static final Node DESCRIPTION = node(DCTERMS + "description");
    private static final Node LICENSE = node(DCTERMS + "license");
    private static final Node RIGHTS = node(DCTERMS + "rights");
    private static final Node ISSUED = node(DCTERMS + "issued");
    private static final Node IS_VERSION_OF = node(DCTERMS + "isVersionOf");
    private static final Node DISTRIBUTION = node(DCAT + "distribution");
    private static final Node DOWNLOAD = node(DCAT + "downloadURL");
    private static final Node ACCESS = node(DCAT + "accessURL");
    private static final Node MEDIA_TYPE = node(DCAT + "mediaType");
    private static final Node BYTES = node(DCAT + "byteSize");
    private static final Node DUMP = node(VOID + "dataDump");
    private static final Node CLASS_PARTITION = node(VOID + "classPartition");
    private static final Node PROPERTY_PARTITION = node(VOID + "propertyPartition");
    private static final Node CLASS = node(VOID + "class");
    private static final Node PROPERTY = node(VOID + "property");
    private static final Node ENTITIES = node(VOID + "entities");
    private static final Node TRIPLES = node(VOID + "triples");

    private static final Set<Node> OWN = Set.of(Rdf.type, Rdf.label, DublinCore.title, DESCRIPTION, LICENSE, RIGHTS, DISTRIBUTION, DUMP,
            CLASS_PARTITION, PROPERTY_PARTITION, Vocabulary.added, Vocabulary.removed);

    /** The statements that a release brought or took away are listed so far. */
    private static final int MOST_CHANGED = 1_000;
    private static final int MOST_TERMS = 1_000;

    private final Parts parts;
    private final Facts facts;
    private final Names names;

    DatasetPage(Parts parts) {
        this.parts = parts;
        this.facts = parts.facts;
        this.names = parts.names;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /**
     * What the page shows.
     *
     * @param frame around it
     * @param title of the dataset or the release
     * @param description of it; empty where there is none
     * @param rights each with its licences
     * @param versions of the dataset, newest first
     * @param downloads where to get it
     * @param classes how many things of each kind there are, most first
     * @param foreign the same for classes of other vocabularies
     * @param properties how often each is used, most first
     * @param added statements that the release has and the one before had not
     * @param removed the other way round
     * @param rows whatever else is said of it
     */
    public record View(Frame frame, String title, String description, List<Right> rights, List<Version> versions,
            List<Download> downloads, List<Share> classes, List<Share> foreign, List<Share> properties, Listed<Said> added,
            Listed<Text> removed, List<EntityPage.Row> rows) {
    }

    /**
     * A right and what it is about.
     *
     * @param title short
     * @param text long
     * @param licenses that it names
     */
    public record Right(String title, String text, List<Text> licenses) {
    }

    /**
     * A release of the dataset.
     *
     * @param release its name and page
     * @param issued when
     * @param current whether it is the one that is served
     */
    public record Version(Text release, String issued, boolean current) {
    }

    /**
     * The dataset as a file or service.
     *
     * @param name of it
     * @param href where it is
     * @param type media type; empty where not told
     * @param size in words; empty where not told
     */
    public record Download(String name, String href, String type, String size) {
    }

    /**
     * How much of the dataset a class or property makes.
     *
     * @param term by its label
     * @param meaning its definition
     * @param count in words
     * @param own whether it is a term of our own ontology
     */
    public record Share(Text term, String meaning, String count, boolean own) {
    }

    @Override
    public Page of(Node thing, List<EntityPage.Form> forms, Asked asked) {
        String title = names.wholeLabel(thing);
        boolean release = facts.is(thing, Vocabulary.Release);
        List<Text> place = release ? List.of(new Text("About the data", "/dataset", "")) : List.of();
        String description = facts.literal(thing, DESCRIPTION).orElse(release
                ? "One published state of the dataset. What it brought and what it took away stays told here." : "");
        String cited = release ? parts.manifest.title() + ". " + title : title;
        Frame frame = parts.frame(thing.getURI(), release ? title : "About the data: " + title, description, place, cited,
                Set.of(IS_VERSION_OF, Prov.wasRevisionOf), forms);
        List<Share> classes = shares(thing, CLASS_PARTITION, CLASS, ENTITIES);
        return new Page("dataset.jte", new View(frame, title, description, rights(thing), versions(thing), downloads(thing),
                classes.stream().filter(Share::own).toList(), classes.stream().filter(share -> !share.own()).toList(),
                shares(thing, PROPERTY_PARTITION, PROPERTY, TRIPLES),
                changed(thing, Vocabulary.added, "added", asked, parts.sayings::said),
                changed(thing, Vocabulary.removed, "removed", asked, names::text), parts.rows.own(thing, OWN)));
    }

    private <T> Listed<T> changed(Node release, Node property, String parameter, Asked asked, Function<Node, T> entry) {
        List<Node> changed = facts.objects(release, property, MOST_CHANGED + 1);
        List<Node> kept = changed.subList(0, Math.min(MOST_CHANGED, changed.size()));
        return Listed.of(kept, changed.size() > MOST_CHANGED, parameter, asked, entry);
    }

    private List<Right> rights(Node thing) {
        List<Right> rights = new ArrayList<>();
        for (Node right : facts.objects(thing, RIGHTS)) {
            if (right.isURI()) {
                rights.add(new Right(names.label(right), facts.literal(right, DESCRIPTION).orElse(""), licenses(right)));
            } else {
                rights.add(new Right("Rights", names.text(right).text(), List.of()));
            }
        }
        if (rights.isEmpty() && !licenses(thing).isEmpty()) {
            rights.add(new Right("Licence", "", licenses(thing)));
        }
        return rights;
    }

    private List<Text> licenses(Node of) {
        return facts.objects(of, LICENSE).stream().map(license -> license.isURI()
                && license.getURI().matches("https?://creativecommons\\.org/licenses/by/4\\.0/?")
                ? new Text("Creative Commons Attribution 4.0 (CC BY 4.0)", license.getURI(), "") : names.text(license)).toList();
    }

    private List<Version> versions(Node dataset) {
        return facts.subjects(IS_VERSION_OF, dataset, 200).stream()
                .map(release -> new Version(names.text(release),
                        facts.literal(release, ISSUED).orElse("").replace("T", " ").replace("Z", " UTC"),
                        release.getURI().endsWith("/" + parts.manifest.version())))
                .sorted(Comparator.comparing(Version::issued).reversed()).toList();
    }

    private List<Download> downloads(Node thing) {
        List<Download> downloads = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node distribution : facts.objects(thing, DISTRIBUTION)) {
            Node at = facts.object(distribution, DOWNLOAD).or(() -> facts.object(distribution, ACCESS)).orElse(distribution);
            if (at.isURI() && seen.add(at.getURI())) {
                downloads.add(new Download(names.label(distribution), names.href(at.getURI()),
                        facts.object(distribution, MEDIA_TYPE).map(type -> names.label(type).replaceFirst("^https?://.*/media-types/", ""))
                                .orElse(""), facts.literal(distribution, BYTES).map(DatasetPage::size).orElse("")));
            }
        }
        for (Node dump : facts.objects(thing, DUMP)) {
            if (dump.isURI() && seen.add(dump.getURI())) {
                String path = facts.path(dump);
                String size = parts.manifest.files().stream().filter(file -> file.path().equals(path)).findFirst()
                        .map(file -> size(Long.toString(file.size()))).orElse("");
                downloads.add(new Download(dump.getURI().replaceFirst(".*/", ""), names.href(dump.getURI()), "", size));
            }
        }
        return downloads;
    }

    private static String size(String bytes) {
        if (!bytes.matches("\\d{1,15}")) {
            return bytes;
        }
        long number = Long.parseLong(bytes);
        return number < 10_000 ? number + " bytes" : number < 10_000_000 ? number / 1_000 + " KB" : number / 1_000_000 + " MB";
    }

    private List<Share> shares(Node thing, Node partition, Node term, Node count) {
        record Counted(Node term, long count) {
        }
        List<Counted> counted = new ArrayList<>();
        for (Node part : facts.objects(thing, partition, MOST_TERMS)) {
            facts.object(part, term).ifPresent(named -> counted.add(new Counted(named, facts.literal(part, count)
                    .filter(value -> value.matches("\\d{1,15}")).map(Long::valueOf).orElse(0L))));
        }
        return counted.stream().sorted(Comparator.comparing((Counted one) -> -one.count()).thenComparing(Counted::term, Facts.NODES))
                .map(one -> new Share(names.property(one.term()), facts.literal(one.term(), Vocabulary.Skos.definition).orElse(""),
                        String.format(Locale.ROOT, "%,d", one.count()), one.term().getURI().startsWith(Vocabulary.NAMESPACE)))
                .toList();
    }
}
