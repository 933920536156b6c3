package org.dixit.evaluate;

import java.util.BitSet;
import java.util.Optional;
import org.dixit.statement.Channel;

/**
 * Which tokens of a text stand within double quotation marks. An opened quotation that its paragraph does not close lasts to
 * the paragraph's end, as newspapers set a quotation that goes on in the next one. Single marks are left alone: too many of
 * them are apostrophes.
 */
final class QuotedText {

    private final Tokens tokens;
    private final BitSet quoted = new BitSet();

    QuotedText(String text, Tokens tokens) {
        this.tokens = tokens;
        boolean open = false;
        int end = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            if (hasBlankLine(text, end, start)) {
                open = false;
            }
            switch (text.charAt(start)) {
                case '“', '„', '«' -> open = true;
                case '”', '»' -> open = false;
                case '"' -> open = !open;
                default -> quoted.set(token, open);
            }
            end = start + 1;
        }
    }

    /**
     * Direct where all words of the content are quoted, mixed where some are, indirect where none is.
     *
     * @param content the content's tokens
     * @return empty where the content has no words
     */
    Optional<Channel> channelOf(BitSet content) {
        int words = 0;
        int quotedWords = 0;
        for (int token = content.nextSetBit(0); token >= 0; token = content.nextSetBit(token + 1)) {
            if (tokens.isWord(token)) {
                words++;
                quotedWords += quoted.get(token) ? 1 : 0;
            }
        }
        if (words == 0) {
            return Optional.empty();
        }
        return Optional.of(quotedWords == words ? Channel.DIRECT : quotedWords > 0 ? Channel.MIXED : Channel.INDIRECT);
    }

    private static boolean hasBlankLine(String text, int from, int to) {
        int lineFeeds = 0;
        for (int i = from; i < to; i++) {
            lineFeeds += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lineFeeds > 1;
    }
}
