package org.dixit.convert;

import java.io.IOException;
import java.nio.file.Path;
import org.dixit.article.Article;
import org.dixit.article.ArticleReader;
import org.dixit.article.InputException;

/** Where an article comes from; its bytes are fetched only when its turn comes. */
public interface ArticleSource {

    /** What messages call it. */
    String name();

    /**
     * @throws IOException if the bytes do not come
     * @throws InputException if they come and are no article
     */
    Article read(ArticleReader reader) throws IOException, InputException;

    static ArticleSource of(Path file) {
        return new OfFile(file);
    }

    static ArticleSource of(String name, byte[] bytes) {
        return new OfBytes(name, bytes);
    }

    /** A file that is read when asked for. */
    final class OfFile implements ArticleSource {

        private final Path file;

        private OfFile(Path file) {
            this.file = file;
        }

        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public Article read(ArticleReader reader) throws IOException, InputException {
            return reader.read(file);
        }
    }

    /** Bytes that are there already, from standard input for example. */
    final class OfBytes implements ArticleSource {

        private final String name;
        private final byte[] bytes;

        private OfBytes(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Article read(ArticleReader reader) throws InputException {
            return reader.read(name, bytes);
        }
    }
}
