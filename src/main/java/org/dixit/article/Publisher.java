package org.dixit.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The medium that published an article.
 *
 * @param name as the article or its metadata gives it
 * @param site its web site (scheme and host), where known
 */
public record Publisher(String name, @Nullable URI site) {

    public Publisher {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a publisher without a name");
        }
    }
}
