package org.dixit.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalogue as a file: a first line that says so, then lists of texts and of numbers, each after its length. */
final class CatalogueFile {

    /** Another number for every change of what the tables hold, so that no program reads what it does not know. */
    private static final String FIRST_LINE = "dixit catalogue 2";

    private CatalogueFile() {
    }

    static void write(Catalogue catalogue, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            write(FIRST_LINE, out);
            for (Table table : List.of(catalogue.statements(), catalogue.actors(), catalogue.articles(), catalogue.holdings())) {
                write(table.paths(), out);
                write(table.labels(), out);
                out.writeInt(table.columns().size());
                for (Map.Entry<String, Column> column : new TreeMap<>(table.columns()).entrySet()) {
                    write(column.getKey(), out);
                    write(column.getValue().starts, out);
                    write(column.getValue().values, out);
                }
            }
            write(catalogue.roles(), out);
        }
    }

    /** Nothing where the file is missing, cut off or of another format. */
    static Optional<Catalogue> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!readText(in).equals(FIRST_LINE)) {
                return Optional.empty();
            }
            return Optional.of(new Catalogue(readTable(in), readTable(in), readTable(in), readTable(in), readTexts(in)));
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private static Table readTable(DataInputStream in) throws IOException {
        List<String> paths = readTexts(in);
        List<String> labels = readTexts(in);
        Map<String, Column> columns = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.put(readText(in), new Column(readNumbers(in), readNumbers(in)));
        }
        return new Table(paths, labels, columns);
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(text, out);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        buffer.asIntBuffer().put(numbers);
        out.write(buffer.array());
    }

    private static int[] readNumbers(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        byte[] bytes = new byte[numbers.length * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
