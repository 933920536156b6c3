package org.dixit.authority;

import java.io.BufferedReader;
import java.io.IOException;

/** The beginning of a text, by which a reader tells its form. */
final class Head {

    private Head() {
    }

    /**
     * So many characters of it, fewer where it ends before; they will be read again.
     *
     * @param chars no more than the reader's buffer holds without growing
     */
    static String of(BufferedReader reader, int chars) throws IOException {
        char[] head = new char[chars];
        int length = 0;
        reader.mark(chars);
        for (int more = 0; more >= 0 && length < chars; length += Math.max(0, more)) {
            more = reader.read(head, length, chars - length);
        }
        reader.reset();
        return new String(head, 0, length);
    }
}
