package org.dixit.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dixit.article.InputException;

/** A file of UTF-8, taken as it is: offsets count every character of it. */
final class TextFile {

    private TextFile() {
    }

    static String read(Path file) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), "is not UTF-8; convert it first");
        }
    }
}
