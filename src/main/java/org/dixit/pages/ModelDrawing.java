package org.dixit.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dixit.release.ReleasedOntology;

/**
 * The core of the ontology drawn: classes as boxes, object properties as lines between them. Where a class stands is laid down here, so
 * that no line crosses another; what is drawn comes from the ontology and its shapes. Lengths are in pixels of the drawing.
 */
public final class ModelDrawing {

    static final int WIDTH = 1000;
    static final int HEIGHT = 710;

    private static final int LINE = 17;
    private static final int PADDING = 9;

    /** Where a class of the core has its middle, and how wide its box is. */
    private record Place(int x, int y, int width) {
    }

    private static final Map<String, Place> PLACES = places();

    /** Lines between boxes that stand at the edges go round by these corners. */
    private static final Map<String, List<int[]>> DETOURS = Map.of(
            "Article Statement", List.of(new int[] {100, 195}),
            "Actor Statement", List.of(new int[] {890, 195}),
            "Actor Article", List.of(new int[] {818, 670}, new int[] {100, 670}));

    private ModelDrawing() {
    }

    /**
     * The whole drawing.
     *
     * @param width of it
     * @param height of it
     * @param boxes the classes
     * @param lines between them
     * @param sentences the same in words, one a property
     */
    public record Drawing(int width, int height, List<Box> boxes, List<Line> lines, List<Sentence> sentences) {
    }

    /**
     * A class.
     *
     * @param name of the class
     * @param x of the left side
     * @param y of the top
     * @param width of the box
     * @param height of the box
     * @param middle of the box, from the left
     * @param nameY of the name's base line
     * @param rows below the name
     */
    public record Box(String name, int x, int y, int width, int height, int middle, int nameY, List<Row> rows) {
    }

    /**
     * A line of text in a box or on a line.
     *
     * @param y of the base line
     * @param text to read
     * @param href where it leads; empty for plain text
     */
    public record Row(int y, String text, String href) {
    }

    /**
     * A line between two boxes.
     *
     * @param path as SVG writes it
     * @param start whether there is an arrow at its first end
     * @param end whether there is an arrow at its last end
     * @param x of the labels
     * @param anchor of the labels: start, middle or end
     * @param labels the properties
     */
    public record Line(String path, boolean start, boolean end, int x, String anchor, List<Row> labels) {
    }

    /**
     * A property in words.
     *
     * @param from a class
     * @param property that it has
     * @param to a class
     */
    public record Sentence(Text from, Text property, Text to) {
    }

    static Drawing of(TermReader reader, ShapeReader shapes) {
        List<ShapeReader.Link> links = links(reader, shapes);
        Map<String, Box> boxes = new LinkedHashMap<>();
        PLACES.forEach((name, place) -> boxes.put(name, box(name, place, reader, links)));
        Map<String, List<ShapeReader.Link>> pairs = links.stream()
                .filter(link -> !core(reader, link.from()).equals(core(reader, link.to())))
                .filter(link -> core(reader, link.from()).isPresent() && core(reader, link.to()).isPresent())
                .collect(Collectors.groupingBy(link -> pair(core(reader, link.from()).orElseThrow(),
                        core(reader, link.to()).orElseThrow()), LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        pairs.forEach((pair, between) -> {
            String[] ends = pair.split(" ");
            lines.add(line(boxes.get(ends[0]), boxes.get(ends[1]), DETOURS.getOrDefault(pair, List.of()), between, reader));
        });
        List<Sentence> sentences = links.stream().map(link -> new Sentence(TermReader.link(link.from()),
                TermReader.link(link.property()), TermReader.link(link.to()))).toList();
        return new Drawing(WIDTH, HEIGHT, List.copyOf(boxes.values()), lines, sentences);
    }

    /** All object properties of classes of the core, and those that its shapes borrow. */
    private static List<ShapeReader.Link> links(TermReader reader, ShapeReader shapes) {
        List<ShapeReader.Link> links = new ArrayList<>();
        for (Node property : reader.properties()) {
            for (Node from : reader.all(property, RDFS.domain.asNode())) {
                for (Node to : reader.range(property)) {
                    if (ReleasedOntology.isOwn(to) && core(reader, from).isPresent()
                            && (core(reader, to).isPresent() || isConcept(reader, to))) {
                        links.add(new ShapeReader.Link(from, property, to));
                    }
                }
            }
        }
        shapes.borrowedLinks().stream().filter(link -> core(reader, link.from()).isPresent() && core(reader, link.to()).isPresent())
                .forEach(links::add);
        return links;
    }

    private static Box box(String name, Place place, TermReader reader, List<ShapeReader.Link> links) {
        List<Row> rows = new ArrayList<>();
        List<String> kinds = reader.terms(OWL.Class.asNode()).stream()
                .filter(type -> !TermReader.local(type).equals(name) && core(reader, type).equals(Optional.of(name)))
                .map(TermReader::local).toList();
        List<List<Text>> texts = new ArrayList<>();
        kinds.forEach(kind -> texts.add(List.of(new Text(kind, "#" + kind, ""))));
        links.stream().filter(link -> TermReader.local(link.from()).equals(name))
                .filter(link -> isConcept(reader, link.to()) || core(reader, link.to()).equals(Optional.of(name)))
                .map(link -> new Text(TermReader.shown(link.property()) + (isConcept(reader, link.to()) ? "" : " ↻"),
                        TermReader.link(link.property()).href(), ""))
                .forEach(text -> texts.add(List.of(text)));
        int height = 2 * PADDING + LINE * (1 + texts.size());
        int top = place.y() - height / 2;
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i).getFirst();
            rows.add(new Row(top + PADDING + LINE * (i + 2) - 4, text.text(), text.href()));
        }
        return new Box(name, place.x() - place.width() / 2, top, place.width(), height, place.x(), top + PADDING + LINE - 4, rows);
    }

    private static Line line(Box one, Box other, List<int[]> corners, List<ShapeReader.Link> links, TermReader reader) {
        List<int[]> points = new ArrayList<>(corners);
        int[] first = points.isEmpty() ? middle(other) : points.getFirst();
        int[] last = points.isEmpty() ? middle(one) : points.getLast();
        points.addFirst(border(one, first));
        points.addLast(border(other, last));
        String path = points.stream().map(point -> point[0] + " " + point[1]).collect(Collectors.joining(" L ", "M ", ""));
        boolean forth = links.stream().anyMatch(link -> core(reader, link.from()).equals(Optional.of(one.name())));
        boolean back = links.stream().anyMatch(link -> core(reader, link.from()).equals(Optional.of(other.name())));
        int part = corners.size() == 1 ? 0 : points.size() / 2 - 1;
        int[] from = points.get(part);
        int[] to = points.get(part + 1);
        int x = (from[0] + to[0]) / 2;
        int y = (from[1] + to[1]) / 2;
        boolean upright = corners.size() == 1;
        boolean right = upright && x > WIDTH / 2;
        List<Row> labels = new ArrayList<>();
        int top = y - (links.size() - 1) * LINE / 2 + 4;
        for (ShapeReader.Link link : links) {
            Text text = TermReader.link(link.property());
            String words = forth && back ? core(reader, link.from()).equals(Optional.of(one.name())) == one.x() < other.x()
                    ? text.text() + " →" : "← " + text.text() : text.text();
            labels.add(new Row(top + labels.size() * LINE, words, text.href()));
        }
        return new Line(path, back, forth, upright ? x + (right ? -10 : 10) : x, upright ? right ? "end" : "start" : "middle", labels);
    }

    private static int[] middle(Box box) {
        return new int[] {box.middle(), box.y() + box.height() / 2};
    }

    /** Where the line from a box's middle to a point leaves the box; straight up, down or sideways where the point lies so. */
    private static int[] border(Box box, int[] point) {
        int[] middle = middle(box);
        boolean over = point[0] > box.x() && point[0] < box.x() + box.width() && Math.abs(point[1] - middle[1]) > box.height() / 2;
        if (over) {
            return new int[] {point[0], point[1] < middle[1] ? box.y() : box.y() + box.height()};
        }
        double dx = point[0] - middle[0];
        double dy = point[1] - middle[1];
        double scale = Math.min(dx == 0 ? Double.MAX_VALUE : box.width() / 2.0 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : box.height() / 2.0 / Math.abs(dy));
        return new int[] {(int) Math.round(middle[0] + dx * scale), (int) Math.round(middle[1] + dy * scale)};
    }

    /** The box that a class stands in: its own, or that of a class that it is a kind of. */
    private static Optional<String> core(TermReader reader, Node type) {
        if (!ReleasedOntology.isOwn(type)) {
            return Optional.empty();
        }
        String name = TermReader.local(type);
        return PLACES.containsKey(name) ? Optional.of(name) : reader.all(type, RDFS.subClassOf.asNode()).stream()
                .flatMap(above -> core(reader, above).stream()).findFirst();
    }

    private static boolean isConcept(TermReader reader, Node type) {
        return reader.all(type, RDFS.subClassOf.asNode()).contains(SKOS.Concept.asNode());
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("Statement", new Place(500, 195, 190));
        places.put("Attribution", new Place(660, 380, 130));
        places.put("Evidence", new Place(340, 380, 130));
        places.put("Article", new Place(100, 510, 130));
        places.put("RoleHolding", new Place(500, 510, 130));
        places.put("Actor", new Place(890, 510, 150));
        places.put("Identification", new Place(890, 660, 120));
        places.put("Release", new Place(220, 30, 130));
        places.put("QuotationMatch", new Place(500, 30, 150));
        places.put("ExtractionRun", new Place(780, 30, 130));
        return places;
    }
}
