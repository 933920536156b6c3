package org.dixit.statement;

import java.util.ArrayList;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Sha256;
import org.dixit.text.OnnxNetwork;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Tagging;
import org.dixit.text.Words;

/** The trained finder: a network marks sources, cues and contents and says which belong together. */
public final class TaggerFinder implements RelationFinder {

    /** Which part of a window is seen a second time in the next. */
    private static final int OVERLAP = 8;

    /** What the network says of a word takes 1.3 KB, so that longer texts are worked off in parts; no article has so many. */
    private static final int MOST_WORDS = 50_000;

    /** Goes up whenever the joining of spans changes, since the digest must tell one behaviour from another. */
    private static final String LINKER_VERSION = "linker 3";

    private final TaggerNetwork network;
    private final Trust trust;
    private final String digest;

    /** @param network whose scores decide, of confidence too */
    public TaggerFinder(TaggerNetwork network) {
        this(network, Trust.weighted(network.trustWeights()));
    }

    /** @param trust tells the attributions' confidence */
    public TaggerFinder(TaggerNetwork network, Trust trust) {
        this.network = network;
        this.trust = trust;
        this.digest = Sha256.hex(LINKER_VERSION + " " + network.digest());
    }

    /** With the network that the program carries. */
    public static TaggerFinder load() {
        return new TaggerFinder(OnnxNetwork.load());
    }

    @Override
    public String name() {
        return "tagger";
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Findings read(Article article) {
        List<Relation> relations = new ArrayList<>();
        List<Findings.Marked> names = new ArrayList<>();
        List<Findings.Marked> loose = new ArrayList<>();
        for (Words words : Words.of(article).parts(MOST_WORDS)) {
            Tagging tagging = Tagging.of(words, network, network.windowPieces() / OVERLAP);
            Linker linker = new Linker(tagging, trust);
            relations.addAll(linker.relations());
            loose.addAll(linker.others());
            tagging.names().forEach(name -> names.add(new Findings.Marked(name.kind(),
                    words.span(name.span().first(), name.span().last()), name.span().confidence())));
        }
        return new Findings(relations, names, loose);
    }
}
