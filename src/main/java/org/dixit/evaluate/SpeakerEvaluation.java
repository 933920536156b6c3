package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dixit.article.Article;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.StatementExtractor;

/** Compares the speakers that are read out of articles with {@link SpeakerGold}. One article is in memory at a time. */
public final class SpeakerEvaluation {

    /** What a report calls the relations that the corpora themselves give. */
    private static final String GIVEN = "relations as given";

    /** One document of a corpus: where its text and, in a corpus with standoff, its annotations lie. */
    private record Place(Path text, List<Path> annotations) {

        /** A text with annotations is taken untouched, another as any article is read. */
        Article article() throws IOException, InputException {
            return annotations.isEmpty() ? new ArticleReader().read(text) : GoldText.read(text);
        }
    }

    private final SequencedMap<String, List<SpeakerGold.Entry>> documents = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Function<RelationFinder, StatementExtractor> reading;

    /**
     * @param corpora the folder of each corpus that the gold names: brat standoff as {@link GoldCorpus} knows it, or articles by
     *     the names that gold gives them, {@code NAME.txt}
     * @param reading what reads statements, given what finds their relations
     * @throws IOException where a folder cannot be listed
     * @throws InputException where a corpus or a document is missing
     */
    public SpeakerEvaluation(SpeakerGold gold, Map<String, Path> corpora, Function<RelationFinder, StatementExtractor> reading)
            throws IOException, InputException {
        this.reading = reading;
        for (String corpus : gold.corpora()) {
            Path folder = corpora.get(corpus);
            if (folder == null) {
                throw new InputException("--corpus", "the gold names articles of " + corpus + "; say where they lie with --corpus "
                        + corpus + "=FOLDER");
            }
            addCorpus(gold, corpus, folder);
        }
    }

    private void addCorpus(SpeakerGold gold, String corpus, Path folder) throws IOException, InputException {
        Map<String, Place> annotated = new LinkedHashMap<>();
        if (hasAnnotations(folder)) {
            for (GoldCorpus.Entry entry : GoldCorpus.open(folder).documents()) {
                annotated.put(entry.name(), new Place(entry.text(), List.of(entry.annotations())));
            }
        }
        for (SpeakerGold.Entry entry : gold.entries()) {
            if (entry.corpus().equals(corpus)) {
                Path plain = folder.resolve(entry.document() + ".txt");
                Place place = annotated.getOrDefault(entry.document(), new Place(plain, List.of()));
                if (!Files.exists(place.text())) {
                    throw new InputException(folder.toString(), "lacks the article " + entry.document() + ", which the gold names; is it "
                            + "the folder of " + corpus + "?");
                }
                String document = corpus + "/" + entry.document();
                places.put(document, place);
                documents.computeIfAbsent(document, key -> new ArrayList<>()).add(entry);
            }
        }
    }

    private static boolean hasAnnotations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".ann"))
                    || Files.isDirectory(folder.resolve("attributions"));
        }
    }

    /**
     * With the relations of a finder.
     *
     * @throws IOException where an article cannot be read
     * @throws InputException where one is bad
     */
    public SpeakerReport with(RelationFinder finder) throws IOException, InputException {
        SpeakerScoring scoring = new SpeakerScoring();
        StatementExtractor extractor = reading.apply(finder);
        for (var document : documents.entrySet()) {
            scoring.add(document.getValue(), extractor.extract(place(document.getKey()).article()));
        }
        return new SpeakerReport(finder.name(), scoring.counts(), scoring.misses());
    }

    /**
     * With the relations that the corpora give; documents without any count as not found.
     *
     * @throws IOException where an article or its annotations cannot be read
     * @throws InputException where one is bad
     */
    public SpeakerReport asGiven() throws IOException, InputException {
        SpeakerScoring scoring = new SpeakerScoring();
        for (var document : documents.entrySet()) {
            Place place = place(document.getKey());
            Article article = place.article();
            List<Relation> relations = place.annotations().isEmpty() ? List.of()
                    : StandoffReader.read(place.annotations().getFirst(), article.text());
            scoring.add(document.getValue(), reading.apply(new GivenRelations(relations)).extract(article));
        }
        return new SpeakerReport(GIVEN, scoring.counts(), scoring.misses());
    }

    private Place place(String document) {
        Place place = places.get(document);
        if (place == null) {
            throw new IllegalStateException(document);
        }
        return place;
    }
}
