package org.dixit.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bytes to characters, strictly: a wrong byte is refused, since guessing would put words into somebody's mouth. */
final class Encoding {

    /** First bytes of files that are often mistaken for articles. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "a PDF file",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u001F\u008B", "a gzip archive",
            "\u0089PNG", "a PNG image",
            "\u00FF\u00D8\u00FF", "a JPEG image",
            "GIF8", "a GIF image",
            "{\\rtf", "an RTF document");

    /** A stray control character happens in real text; one in a hundred does not. */
    private static final int TOLERATED_CONTROLS = 8;

    private Encoding() {
    }

    /**
     * UTF-8, or UTF-16 where a byte order mark says so; the mark itself is dropped.
     *
     * @throws InputException for bytes of another encoding and for binary data
     */
    static String decode(String file, byte[] bytes) throws InputException {
        refuseBinary(file, bytes);
        Charset charset = StandardCharsets.UTF_8;
        int from = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            from = 3;
        } else if (isUtf16(bytes)) {
            charset = startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            from = 2;
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new InputException(file + ", line " + lineAt(out, out.length()),
                    "the byte at offset " + in.position() + " is not " + charset.name() + "; save the file as UTF-8");
        }
        refuseControls(file, out);
        return out.toString();
    }

    /** Refuses what can be no text in any encoding that is read here. */
    static void refuseBinary(String file, byte[] bytes) throws InputException {
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (startsWith(bytes, signature.getKey().chars().toArray())) {
                throw new InputException(file, "it is " + signature.getValue() + ", not text; extract its text first");
            }
        }
        if (isUtf16(bytes)) {
            return;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new InputException(file, "it is binary data (a zero byte at offset " + i + "), not text; "
                        + "give plain text, Markdown or HTML in UTF-8");
            }
        }
    }

    private static void refuseControls(String file, CharSequence text) throws InputException {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InputException(file + ", line " + lineAt(text, i),
                        "it holds a zero character, so it is hardly text; give plain text, Markdown or HTML in UTF-8");
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        if (controls > TOLERATED_CONTROLS && controls > text.length() / 100) {
            throw new InputException(file, "it holds " + controls + " control characters, so it is hardly text; "
                    + "give plain text, Markdown or HTML in UTF-8");
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the line, from 1, that the character is on. */
    private static int lineAt(CharSequence text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }
}
