package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dixit.article.InputException;

/**
 * Roles marked by hand in articles that lie elsewhere: which words of which document give which person a role. The file, lines of
 * columns parted by tabs, tells its rules in its head; it holds names and places of characters, no text.
 *
 * @param documents in the order of the file, also those without a role
 */
public record RoleGold(List<Document> documents) {

    private static final int COLUMNS_WITHOUT_ROLE = 3;
    private static final int COLUMNS_TO_HOLDER = 8;
    private static final int COLUMNS = 10;

    public RoleGold {
        documents = List.copyOf(documents);
    }

    /**
     * One document.
     *
     * @param corpus the name of its corpus
     * @param file its file's name there
     * @param part tune, check or the like
     * @param roles what is marked in it
     */
    public record Document(String corpus, String file, String part, List<Marked> roles) {

        public Document {
            roles = List.copyOf(roles);
        }
    }

    /**
     * One role, offsets in code points, ends exclusive.
     *
     * @param place the file and line that mark it, for messages
     * @param holderStart where the holder's name stands
     * @param holderEnd its end
     * @param start where the role stands
     * @param end its end
     * @param holder the holder's name in the article's fullest form
     * @param organizations acceptable names of the organization; empty where there is none
     * @param state the place's name; empty where there is none
     */
    public record Marked(String place, int holderStart, int holderEnd, int start, int end, String holder,
            List<String> organizations, String state) {

        public Marked {
            organizations = List.copyOf(organizations);
        }
    }

    /**
     * @throws IOException where the file cannot be read
     * @throws InputException where a line is bad
     */
    public static RoleGold read(Path file) throws IOException, InputException {
        Map<String, Document> documents = new LinkedHashMap<>();
        int number = 0;
        for (String line : TextFile.read(file).split("\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = file + ", line " + number;
            String[] columns = line.strip().split("\t");
            boolean fits = columns.length == COLUMNS_WITHOUT_ROLE || columns.length >= COLUMNS_TO_HOLDER && columns.length <= COLUMNS;
            if (!fits) {
                throw new InputException(place, "has " + columns.length + " columns; give corpus, document and part, then for a role two "
                        + "offsets of the holder, two of the role and the holder's name, and where named organization and place");
            }
            Document known = documents.get(columns[0] + "\t" + columns[1]);
            List<Marked> roles = new ArrayList<>(known == null ? List.of() : known.roles());
            if (columns.length > COLUMNS_WITHOUT_ROLE) {
                roles.add(marked(place, columns));
            }
            documents.put(columns[0] + "\t" + columns[1], new Document(columns[0], columns[1], columns[2], roles));
        }
        return new RoleGold(List.copyOf(documents.values()));
    }

    private static Marked marked(String place, String[] columns) throws InputException {
        int[] offsets = new int[4];
        for (int i = 0; i < offsets.length; i++) {
            String number = columns[COLUMNS_WITHOUT_ROLE + i];
            if (!number.matches("\\d{1,9}")) {
                throw new InputException(place, "\"" + number + "\" is no offset; give a whole number of characters");
            }
            offsets[i] = Integer.parseInt(number);
        }
        if (offsets[0] >= offsets[1] || offsets[2] >= offsets[3]) {
            throw new InputException(place, "a span ends before it starts; give start and end of the holder, then of the role");
        }
        String organizations = columns.length > COLUMNS_TO_HOLDER ? columns[COLUMNS_TO_HOLDER] : "";
        return new Marked(place, offsets[0], offsets[1], offsets[2], offsets[3], columns[COLUMNS_TO_HOLDER - 1],
                organizations.isEmpty() ? List.of() : List.of(organizations.split(";")),
                columns.length == COLUMNS ? columns[COLUMNS - 1] : "");
    }
}
