package org.dixit.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.dixit.article.ArticleFiles;
import org.dixit.rdf.IriScheme;
import org.dixit.rdf.Quads;
import org.dixit.rdf.QuotationLinks;
import org.dixit.rdf.TextLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same articles give the same sorted N-Quads, whatever the order, the threads and the machine's settings. */
class SameTriplesTest {

    private static final ConversionSettings SETTINGS = new ConversionSettings(
            ConversionSettings.DEFAULT_BASE, TextLevel.FULL, ExtractorChoice.DEFAULT, 0, 10_000_000, null);

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final List<ArticleSource> sources = new ArrayList<>();
    private List<String> expected = List.of();

    @BeforeEach
    void convertsTheSampleArticles() throws Exception {
        for (Path file : ArticleFiles.under(Path.of("data/articles"))) {
            sources.add(ArticleSource.of(file));
        }
        expected = sorted(quads(sources, 1));
        assertThat(expected).hasSizeGreaterThan(5_000);
    }

    @AfterEach
    void restoresTheMachinesSettings() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void onTwoThreads() throws Exception {
        assertThat(sorted(quads(sources, 2))).isEqualTo(expected);
    }

    @Test
    void inAnotherOrder() throws Exception {
        List<ArticleSource> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(sorted(quads(shuffled, 3))).isEqualTo(expected);
    }

    @Test
    void underAnotherLocaleAndTimeZone() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(sorted(quads(sources, 1))).isEqualTo(expected);
    }

    @Test
    void inPartsPutTogether() throws Exception {
        TreeSet<String> together = new TreeSet<>();
        for (ArticleSource source : sources) {
            together.addAll(sorted(quads(List.of(source), 1)));
        }
        List<String> withoutLinksBetweenArticles = expected.stream().filter(line -> !line.contains("/graph/quotations>")).toList();
        assertThat(new ArrayList<>(together)).isEqualTo(withoutLinksBetweenArticles);
    }

    private static List<Quad> quads(List<ArticleSource> sources, int threads) throws Exception {
        List<Quad> quads = new ArrayList<>();
        QuotationLinks links = new QuotationLinks(new IriScheme(SETTINGS.base()));
        Tally tally = new Batch(SETTINGS.converter(), threads).run(sources, result -> {
            Conversion.Converted converted = (Conversion.Converted) result;
            quads.addAll(converted.quads());
            links.add(converted.emitted(), converted.statements());
        });
        assertThat(tally.rejected()).isZero();
        links.emit(Quads.into(quads));
        return quads;
    }

    private static List<String> sorted(List<Quad> quads) {
        TreeSet<String> lines = new TreeSet<>();
        for (Quad quad : quads) {
            lines.add(NodeFmtLib.str(quad));
        }
        return new ArrayList<>(lines);
    }
}
