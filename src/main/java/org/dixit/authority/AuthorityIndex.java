package org.dixit.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dixit.article.InputException;
import org.dixit.article.Sha256;
import org.dixit.statement.ActorType;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.NameLookup;

/**
 * The actors that the authority files know, found by name, demonym or web host. Immutable and safe for many threads; every
 * look-up is a hash look-up.
 *
 * <p>A name is found as it is listed or with other capitals and diacritics ("RUSSIA", "Asuncion"), with two exceptions, since a
 * wrong link is worse than none: a word in lower case is no name ("turkey"), and an abbreviation in capitals must stand as listed
 * ("US" is not "us", "WHO" is not "Who"). A leading article is ignored, except where it is all that makes a common word a name:
 * "The Hill" and "The Times" are newspapers, "Hill" and "Times" are not.
 *
 * <p>No two entries of the files that the program carries share a name, unless it is listed as ambiguous. Files that a user adds
 * may: such a name is ambiguous from then on.
 */
public final class AuthorityIndex implements NameLookup {

    private static final List<String> FILES = List.of("states.tsv", "organizations.tsv", "media.tsv", "people.tsv");

    private final Map<String, AuthorityEntry> byId = new LinkedHashMap<>();
    private final Claims listedNames = new Claims();
    private final Claims foldedNames = new Claims();
    private final Claims demonyms = new Claims();
    private final Claims hosts = new Claims();
    private final Set<String> seats = new HashSet<>();
    private final Candidates candidates = new Candidates();
    private final Map<String, String> digests;

    private AuthorityIndex(Collection<AuthorityRow> rows, boolean strict, Map<String, String> digests) throws InputException {
        this.digests = digests;
        for (AuthorityRow row : rows) {
            add(row, strict);
        }
    }

    /**
     * Reads the authority files that the program carries.
     *
     * @throws IOException if a file could not be read
     * @throws InputException if a row is bad; the message names file and line
     */
    public static AuthorityIndex load() throws IOException, InputException {
        return load(List.of());
    }

    /**
     * Reads the authority files that the program carries, and others beside them. A row of these that has an id or an identifier
     * of an actor known already tells more of that actor; a name that several actors bear becomes ambiguous.
     *
     * @param added files of the same form, such as {@code dixit authority import} makes
     * @throws IOException if a file could not be read
     * @throws InputException if a row is bad; the message names file and line
     */
    public static AuthorityIndex load(List<Path> added) throws IOException, InputException {
        Map<String, byte[]> shipped = new LinkedHashMap<>();
        for (String file : FILES) {
            try (InputStream in = AuthorityIndex.class.getResourceAsStream("/authority/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file authority/" + file);
                }
                shipped.put("authority/" + file, in.readAllBytes());
            }
        }
        Map<String, byte[]> others = new LinkedHashMap<>();
        for (Path file : added) {
            others.put(file.toString(), Files.readAllBytes(file));
        }
        return of(shipped, others);
    }

    /**
     * An index over files of the same form.
     *
     * @param shipped from a name for messages to the bytes, in UTF-8; a name that two rows claim is an error
     * @param added likewise, read after those; a name that two rows claim is ambiguous
     * @throws InputException if a row is bad; the message names file and line
     */
    static AuthorityIndex of(Map<String, byte[]> shipped, Map<String, byte[]> added) throws InputException {
        Map<String, String> digests = new LinkedHashMap<>();
        AuthorityRows rows = new AuthorityRows();
        for (Map.Entry<String, byte[]> file : shipped.entrySet()) {
            digests.put(file.getKey(), Sha256.hex(file.getValue()));
            for (AuthorityRow row : AuthorityRow.read(file.getKey(), file.getValue())) {
                rows.add(row);
            }
        }
        AuthorityIndex index = new AuthorityIndex(rows.all(), true, Collections.unmodifiableMap(digests));
        if (added.isEmpty()) {
            return index;
        }
        for (Map.Entry<String, byte[]> file : added.entrySet()) {
            digests.put(file.getKey(), Sha256.hex(file.getValue()));
            for (AuthorityRow row : AuthorityRow.read(file.getKey(), file.getValue())) {
                rows.join(row);
            }
        }
        return new AuthorityIndex(rows.all(), false, Collections.unmodifiableMap(digests));
    }

    private void add(AuthorityRow row, boolean strict) throws InputException {
        AuthorityEntry entry = row.entry();
        byId.put(entry.id(), entry);
        for (String name : row.names()) {
            candidates.add(name, entry);
            if (entry.type() != ActorType.PERSON && !row.ambiguous().contains(name)) {
                String listed = Folding.bare(name);
                claim(listedNames, listed, row, strict);
                if (!Folding.isAbbreviation(listed)) {
                    claim(foldedNames, Folding.fold(listed), row, strict);
                }
            }
        }
        row.seats().forEach(seat -> seats.add(Folding.fold(Folding.bare(seat))));
        for (String demonym : row.demonyms()) {
            claim(demonyms, demonym, row, strict);
        }
        for (String host : row.hosts()) {
            claim(hosts, host, row, strict);
        }
        if (entry.country() != null && !byId.containsKey(entry.country())) {
            throw new InputException(row.where(), "no state has the id " + entry.country() + "; take one from states.tsv");
        }
    }

    private static void claim(Claims claims, String key, AuthorityRow row, boolean strict) throws InputException {
        Optional<AuthorityEntry> other = claims.claim(key, row.entry());
        if (strict && other.isPresent()) {
            throw new InputException(row.where(),
                    "\"" + key + "\" names " + other.get().id() + " too; leave it to one of them or to neither");
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Persons are not found here: whether "Michael Martin" is the statesman is for the context to say, see
     * {@link #candidates}. Nor are names that the files list as ambiguous.
     */
    @Override
    public Optional<AuthorityEntry> byName(String name) {
        String bare = Folding.bare(name);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        return listedNames.knows(bare) || Character.isLowerCase(bare.charAt(0))
                ? listedNames.find(bare)
                : foldedNames.find(Folding.fold(bare));
    }

    /**
     * Every entry that bears this name in any form, persons by their full names and ambiguous names too ("Georgia"); which of them
     * is meant, if any, the context must tell. Found under the same spellings as {@link #byName}.
     *
     * @return in the order of the files; empty where nobody is known by this name
     */
    public List<AuthorityEntry> candidates(String name) {
        return candidates.of(name);
    }

    @Override
    public Optional<AuthorityEntry> byDemonym(String word) {
        return demonyms.find(word);
    }

    @Override
    public Optional<AuthorityEntry> byHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            Optional<AuthorityEntry> entry = hosts.find(rest);
            if (entry.isPresent()) {
                return entry;
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    @Override
    public boolean isSeat(String name) {
        return seats.contains(Folding.fold(Folding.bare(name)));
    }

    @Override
    public boolean isPerson(String name) {
        return candidates.of(name).stream().anyMatch(entry -> entry.type() == ActorType.PERSON);
    }

    /** The entry with this id. */
    public Optional<AuthorityEntry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The state that an actor is based in or belongs to, where the file tells. */
    public Optional<AuthorityEntry> baseOf(AuthorityEntry entry) {
        return Optional.ofNullable(entry.country()).map(byId::get);
    }

    /** All entries, in the order of the files. */
    public Collection<AuthorityEntry> entries() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** SHA-256 in hexadecimal of each file read, by its name; those that the program carries begin with {@code authority/}. */
    public Map<String, String> digests() {
        return digests;
    }

    /** SHA-256 in hexadecimal over the digests of all files, so that one value tells a run's authority from another's. */
    public String digest() {
        return Sha256.hex(String.join("\n", digests.values()).getBytes(StandardCharsets.UTF_8));
    }
}
