package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dixit.article.Article;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.dixit.statement.Relation;
import org.dixit.statement.RelationFinder;
import org.dixit.statement.Statement;
import org.dixit.statement.StatementExtractor;

/** Compares the facets that the program reads off marked spans with those that somebody marked. */
public final class FacetScoring {

    private final Map<String, Path> corpora;
    private final Function<RelationFinder, StatementExtractor> reader;
    private final FacetReport report = new FacetReport();

    private FacetScoring(Map<String, Path> corpora, Function<RelationFinder, StatementExtractor> reader) {
        this.corpora = corpora;
        this.reader = reader;
    }

    /**
     * Reads every document of the gold whose corpus is there, with the marked spans as if a finder had found them.
     *
     * @param corpora where the texts lie, by the corpus's name: NAME.txt in the folder or in its subfolder {@code text}
     * @param reader makes what reads statements off the spans that a finder gives
     * @throws IOException where a text cannot be read
     * @throws InputException where a text is not there or is another than the one marked, or no corpus of the gold is given
     */
    public static FacetReport of(FacetGold gold, Map<String, Path> corpora, Function<RelationFinder, StatementExtractor> reader)
            throws IOException, InputException {
        FacetScoring scoring = new FacetScoring(corpora, reader);
        Map<String, List<MarkedFacets>> documents = new LinkedHashMap<>();
        for (MarkedFacets marked : gold.statements()) {
            if (corpora.containsKey(marked.corpus())) {
                documents.computeIfAbsent(marked.corpus() + " " + marked.document(), key -> new ArrayList<>()).add(marked);
            } else {
                scoring.report.leaveOut(marked.corpus());
            }
        }
        if (documents.isEmpty()) {
            List<String> names = gold.statements().stream().map(MarkedFacets::corpus).distinct().toList();
            throw new InputException("--corpus", "no statement of the gold is from a corpus given; give --corpus NAME=FOLDER with NAME "
                    + "one of " + String.join(", ", names));
        }
        for (List<MarkedFacets> document : documents.values()) {
            scoring.read(document);
        }
        return scoring.report;
    }

    private void read(List<MarkedFacets> document) throws IOException, InputException {
        Article article = article(document.getFirst());
        List<Relation> relations = new ArrayList<>();
        for (MarkedFacets marked : document) {
            relations.add(marked.relation(article.text()));
        }
        List<Statement> statements = reader.apply(new GivenRelations(relations)).extract(article).statements();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            Statement read = statements.stream().filter(statement -> isOf(statement, relation)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("a given relation gave no statement"));
            report.add(document.get(i), read);
        }
    }

    private static boolean isOf(Statement statement, Relation relation) {
        return statement.content().equals(relation.content()) && statement.attributions().getFirst().cue().equals(relation.cue());
    }

    private Article article(MarkedFacets marked) throws IOException, InputException {
        Path folder = corpora.get(marked.corpus());
        if (folder == null) {
            throw new IllegalStateException("no folder of " + marked.corpus());
        }
        Path text = folder.resolve(marked.document() + ".txt");
        if (!Files.exists(text)) {
            text = folder.resolve("text").resolve(marked.document() + ".txt");
        }
        if (!Files.exists(text)) {
            throw new InputException(marked.where(), folder + " holds no " + marked.document() + ".txt; give the folder of "
                    + marked.corpus());
        }
        if (!Sha256.hex(Files.readAllBytes(text)).startsWith(marked.digest())) {
            throw new InputException(marked.where(), text + " is another text than the one marked; get the version that the head "
                    + "tells of");
        }
        return GoldText.read(text);
    }
}
