package org.dixit.release;

/** Told now and then how far a build is, for people to watch; called on the thread that builds. */
@FunctionalInterface
public interface BuildProgress {

    /** What a build does, in this order. */
    enum Stage { READING, LOADING, DESCRIBING, DUMPING }

    /** For callers who do not watch. */
    BuildProgress UNWATCHED = (stage, quads) -> { };

    /**
     * @param stage what is being done
     * @param quads how many are done in this stage
     */
    void at(Stage stage, long quads);
}
