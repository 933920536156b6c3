package org.dixit.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One published text and what is known of its publication. The text is the only truth: every span is an offset into it.
 *
 * @param file where the bytes came from, for messages only; never part of the dataset
 * @param url the canonical address, where known
 * @param title the headline; empty where unknown
 * @param publisher the medium, where known
 * @param publishedOn the date of publication, where known
 * @param authors bylines as given, possibly none
 * @param language a BCP 47 tag
 * @param version 1 for a first publication, higher for a later version of the same address
 * @param status whether it stands, corrects or withdraws an earlier text
 * @param revises the address of the article that this one replaces; with the same address, version {@code version - 1} is meant
 * @param text the body in reading order, paragraphs apart by blank lines
 * @param blocks the text's parts in order
 */
public record Article(
        String file,
        @Nullable URI url,
        String title,
        @Nullable Publisher publisher,
        @Nullable LocalDate publishedOn,
        List<String> authors,
        String language,
        int version,
        Status status,
        @Nullable URI revises,
        String text,
        List<Block> blocks) {

    /** Whether an article stands as published, corrects an earlier one, or withdraws it. */
    public enum Status { PUBLISHED, CORRECTED, RETRACTED }

    public Article {
        Objects.requireNonNull(status);
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        if (version < 1) {
            throw new IllegalArgumentException("an article's version starts at 1, not " + version);
        }
        int end = 0;
        for (Block block : blocks) {
            if (block.span().start() < end || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block out of order or out of the text: " + block);
            }
            end = block.span().end();
        }
    }
}
