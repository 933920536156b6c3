package org.dixit.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which statement of an article became which of its revised version: the same speakers, other words, but not wholly other. */
final class RevisedStatements {

    /** An old statement and what became of it. */
    record Revision(Fingerprint before, Fingerprint after, double similarity) {
    }

    private static final double THRESHOLD = 0.3;
    private static final Comparator<Revision> BEST_FIRST = Comparator.comparingDouble(Revision::similarity).reversed()
            .thenComparing(Revision::before, Fingerprint.ORDER).thenComparing(Revision::after, Fingerprint.ORDER);

    private RevisedStatements() {
    }

    /** One to one, the most similar first come. */
    static List<Revision> between(List<Fingerprint> before, List<Fingerprint> after) {
        List<Revision> possible = new ArrayList<>();
        for (Fingerprint old : withoutThoseOf(after, before)) {
            for (Fingerprint revised : withoutThoseOf(before, after)) {
                int shared = WordTrigrams.shared(old.content, revised.content);
                double similarity = (double) shared / Math.max(1, old.content.length + revised.content.length - shared);
                if (old.speakers == revised.speakers && similarity >= THRESHOLD) {
                    possible.add(new Revision(old, revised, similarity));
                }
            }
        }
        possible.sort(BEST_FIRST);
        Set<String> taken = new HashSet<>();
        List<Revision> revisions = new ArrayList<>();
        for (Revision revision : possible) {
            if (!taken.contains(revision.before().statementId) && !taken.contains(revision.after().statementId)) {
                taken.add(revision.before().statementId);
                taken.add(revision.after().statementId);
                revisions.add(revision);
            }
        }
        revisions.sort(Comparator.comparing(Revision::before, Fingerprint.ORDER));
        return revisions;
    }

    /** What stands in both versions with the same words was not revised. */
    private static List<Fingerprint> withoutThoseOf(List<Fingerprint> other, List<Fingerprint> statements) {
        Set<Long> same = new HashSet<>();
        other.forEach(statement -> same.add(statement.words));
        return statements.stream().filter(statement -> !same.contains(statement.words)).toList();
    }
}
