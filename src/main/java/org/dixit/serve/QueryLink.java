package org.dixit.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A query as the end of an address, and back. The address carries the query itself, so nothing is stored, nothing can be lost or
 * filled up, and a link that somebody printed stays good on any server of the dataset. What makes it short is a dictionary that both sides
 * know: the prefixes, the terms and the examples, so that an example with two names changed takes some forty characters.
 *
 * <p>Form: the digit 1 for the first dictionary, then in base64url (RFC 4648, section 5, without padding) three bytes of the
 * query's CRC-32 and the raw DEFLATE data (RFC 1951) of its UTF-8. A dictionary never changes; a better one gets the next digit.
 */
final class QueryLink {

    /** Path of every link. */
    static final String FOLDER = "q/";

    /** Of a query, in bytes; longer ones are not read from a link, so that no short link unpacks to a giant. */
    static final int LONGEST_QUERY = 100_000;

    /** Of a link, in characters, since servers and programs in between cut longer addresses. */
    private static final int LONGEST_LINK = 6_000;

    private static final char FIRST_DICTIONARY = '1';
    private static final int CHECK_BYTES = 3;
    private static final byte[] DICTIONARY = dictionary();

    private QueryLink() {
    }

    /** The link for a query, which begins with its dictionary's digit; nothing where it would be too long. */
    static Optional<String> of(String query) {
        byte[] text = query.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST_QUERY) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long check = check(text);
        for (int i = 0; i < CHECK_BYTES; i++) {
            packed.write((int) (check >> 8 * i));
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text);
            deflater.finish();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        String link = FIRST_DICTIONARY + encoded(packed.toByteArray());
        return Optional.of(link).filter(made -> made.length() <= LONGEST_LINK);
    }

    /** The query that a link carries; nothing where the link is cut off, mistyped or of a later program. */
    static Optional<String> query(String link) {
        if (link.isEmpty() || link.charAt(0) != FIRST_DICTIONARY) {
            return Optional.empty();
        }
        try {
            byte[] packed = Base64.getUrlDecoder().decode(link.substring(1));
            // The last character has bits to spare: only one form of it is ours.
            if (packed.length <= CHECK_BYTES || !encoded(packed).equals(link.substring(1))) {
                return Optional.empty();
            }
            byte[] text = inflated(packed);
            long check = check(text);
            for (int i = 0; i < CHECK_BYTES; i++) {
                if ((byte) (check >> 8 * i) != packed[i]) {
                    return Optional.empty();
                }
            }
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
        } catch (IllegalArgumentException | DataFormatException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] packed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    }

    private static byte[] inflated(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, CHECK_BYTES, packed.length - CHECK_BYTES);
            byte[] text = new byte[LONGEST_QUERY + 1];
            int length = 0;
            while (!inflater.finished() && length < text.length) {
                int more = inflater.inflate(text, length, text.length - length);
                if (more == 0) {
                    break;
                }
                length += more;
            }
            if (!inflater.finished()) {
                throw new DataFormatException("cut off, or longer than a query may be");
            }
            return Arrays.copyOf(text, length);
        } finally {
            inflater.end();
        }
    }

    private static long check(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return crc.getValue();
    }

    private static byte[] dictionary() {
        try (InputStream in = QueryLink.class.getResourceAsStream("query-links-" + FIRST_DICTIONARY + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the dictionary of its query links");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
