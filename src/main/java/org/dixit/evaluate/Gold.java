package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.article.InputException;

/** Hand-made annotations to score against, in one of the forms that are known. Its documents have an order. */
public abstract sealed class Gold permits GoldCorpus, UnitsFile {

    /**
     * Opens gold, telling its form from what the path is: a folder holds brat standoff ({@link GoldCorpus}), a file units with
     * labels ({@link UnitsFile}).
     *
     * @throws IOException where it cannot be read
     * @throws InputException where it is neither
     */
    public static Gold open(Path path) throws IOException, InputException {
        return Files.isDirectory(path) ? GoldCorpus.open(path) : UnitsFile.open(path);
    }

    /** The number of documents. */
    public abstract int size();

    /** Whether it tells which spans belong together, so that one can say of a predicted relation that it is right. */
    public abstract boolean hasRelations();

    /** Whether it marks statements inside of others' contents, so that one can say of a predicted one that it is right. */
    public abstract boolean marksInside() throws IOException, InputException;

    /** @param document from 0 on */
    abstract GoldDocument read(int document) throws IOException, InputException;

    /** Nothing counted yet, with the lines that reports on this gold have. */
    abstract Tally tally();
}
