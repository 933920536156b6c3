package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createURI;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary;
import org.dixit.release.Manifest.Change;
import org.dixit.release.Manifest.Counts;
import org.dixit.release.Manifest.Earlier;
import org.jspecify.annotations.Nullable;

/**
 * What a release adds to the one before it and removes, and what is still known of all earlier ones, so that their IRIs go on
 * answering when their data are gone.
 *
 * @param counts of the new release
 * @param change in figures
 * @param added IRIs of statements
 * @param removed IRIs of statements
 * @param earlier releases, newest first
 */
record ReleaseHistory(Counts counts, Change change, SortedSet<String> added, SortedSet<String> removed, List<Earlier> earlier) {

    /**
     * @param previous what stood at the target before, if its IRIs are of the same base
     * @param statements of the new release
     */
    static ReleaseHistory of(ReleaseSettings settings, @Nullable PreviousRelease previous, SortedSet<String> statements, Counts counts) {
        String notes = settings.publication().versionNotes();
        Manifest before = previous == null ? null : previous.manifest();
        if (previous == null || before == null) {
            return new ReleaseHistory(counts, new Change(null, 0, 0, notes == null ? "The first release here." : notes),
                    new TreeSet<>(), new TreeSet<>(), List.of());
        }
        boolean again = before.version().equals(settings.version());
        List<Earlier> earlier = new ArrayList<>(before.earlier());
        if (!again) {
            earlier.addFirst(before.asEarlier());
        }
        earlier.removeIf(release -> release.version().equals(settings.version()));
        SortedSet<String> added = difference(statements, previous.statements());
        SortedSet<String> removed = difference(previous.statements(), statements);
        String figures = String.format(Locale.ROOT, "Adds %s to %s and removes %,d.", counted(added.size(), "statement"),
                again ? "an earlier build of this release" : "release " + before.version(), removed.size());
        Change change = new Change(again ? before.change().revisionOf() : before.version(), added.size(), removed.size(),
                notes == null ? figures : notes);
        return new ReleaseHistory(counts, change, added, removed, List.copyOf(earlier));
    }

    ReleaseHistory withQuads(long quads) {
        return new ReleaseHistory(counts.withQuads(quads), change, added, removed, earlier);
    }

    private static SortedSet<String> difference(SortedSet<String> of, SortedSet<String> without) {
        SortedSet<String> difference = new TreeSet<>(of);
        difference.removeAll(without);
        return difference;
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, number == 1 ? "%,d %s" : "%,d %ss", number, what);
    }

    void describe(ReleaseSettings settings, Node dataset, CatalogDescription catalog, DescriptionGraph out) {
        Node release = release(dataset, settings.version(), settings.created(), counts, change, settings.title(), out);
        catalog.ofPublisher(release);
        out.link(dataset, Terms.HAS_CURRENT_VERSION, release);
        out.english(dataset, Terms.VERSION_NOTES, change.notes());
        added.forEach(iri -> out.link(release, Vocabulary.added, iri));
        removed.forEach(iri -> out.link(release, Vocabulary.removed, iri));
        for (Earlier before : earlier) {
            Node known = release(dataset, before.version(), Instant.parse(before.created()), before.counts(), before.change(),
                    settings.title(), out);
            catalog.ofPublisher(known);
            Checksums.canonical(known, before.canonicalHash(), out);
        }
    }

    private static Node release(Node dataset, String version, Instant created, Counts counts, Change change, String title,
            DescriptionGraph out) {
        Node release = createURI(dataset.getURI() + "/" + version);
        out.link(dataset, Terms.HAS_VERSION, release);
        out.type(release, Vocabulary.Release, Terms.DCAT_DATASET);
        out.english(release, Vocabulary.Rdf.label, "Release " + version);
        out.english(release, Vocabulary.DublinCore.title, title + ", release " + version);
        out.english(release, Terms.DESCRIPTION, String.join(", ", counted(counts.articles(), "article"),
                counted(counts.statements(), "statement"), counted(counts.actors(), "actor"),
                counted(counts.citedSources(), "cited source"), counted(counts.publishers(), "publisher"),
                counted(counts.quads(), "quad")) + ".");
        out.plain(release, Terms.VERSION, version);
        out.english(release, Terms.VERSION_NOTES, change.notes());
        out.time(release, Terms.ISSUED, created);
        out.link(release, Terms.IS_VERSION_OF, dataset);
        if (change.revisionOf() != null) {
            Node revised = createURI(dataset.getURI() + "/" + change.revisionOf());
            out.link(release, Vocabulary.Prov.wasRevisionOf, revised);
            out.link(release, Terms.PREVIOUS_VERSION, revised);
        }
        return release;
    }
}
