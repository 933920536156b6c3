package org.dixit.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 */
public final class AuthorityIndex implements NameLookup {

    private static final List<String> FILES = List.of("states.tsv", "organizations.tsv", "media.tsv");

    private final Map<String, AuthorityEntry> byId = new LinkedHashMap<>();
    private final Map<String, AuthorityEntry> listedNames = new HashMap<>();
    private final Map<String, AuthorityEntry> foldedNames = new HashMap<>();
    private final Map<String, AuthorityEntry> demonyms = new HashMap<>();
    private final Map<String, AuthorityEntry> hosts = new HashMap<>();
    private final Candidates candidates = new Candidates();
    private final Map<String, String> digests = new LinkedHashMap<>();

    private AuthorityIndex() {
    }

    /**
     * Reads the authority files that the program carries.
     *
     * @throws IOException if a file could not be read
     * @throws InputException if a row is bad; the message names file and line
     */
    public static AuthorityIndex load() throws IOException, InputException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : FILES) {
            try (InputStream in = AuthorityIndex.class.getResourceAsStream("/authority/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file authority/" + file);
                }
                files.put(file, in.readAllBytes());
            }
        }
        return of(files);
    }

    /**
     * An index over files of the same three forms.
     *
     * @param files from file name ({@code states.tsv}, {@code organizations.tsv}, {@code media.tsv}) to its bytes, in UTF-8
     * @throws InputException if a row is bad; the message names file and line
     */
    static AuthorityIndex of(Map<String, byte[]> files) throws InputException {
        AuthorityIndex index = new AuthorityIndex();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            index.digests.put(file.getKey(), Sha256.hex(file.getValue()));
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            for (AuthorityRow row : AuthorityRow.read("authority/" + file.getKey(), text)) {
                index.add(row);
            }
        }
        return index;
    }

    private void add(AuthorityRow row) throws InputException {
        AuthorityEntry entry = row.entry();
        if (byId.put(entry.id(), entry) != null) {
            throw new InputException(row.where(), "the id " + entry.id() + " is there twice; give each entry its own");
        }
        for (String name : row.names()) {
            candidates.add(name, entry);
            if (entry.type() != ActorType.PERSON && !row.ambiguous().contains(name)) {
                String listed = Folding.bare(name);
                claim(listedNames, listed, entry, row.where());
                if (!Folding.isAbbreviation(listed)) {
                    claim(foldedNames, Folding.fold(listed), entry, row.where());
                }
            }
        }
        for (String demonym : row.demonyms()) {
            claim(demonyms, demonym, entry, row.where());
        }
        for (String host : row.hosts()) {
            claim(hosts, host, entry, row.where());
        }
        if (entry.country() != null && !byId.containsKey(entry.country())) {
            throw new InputException(row.where(), "no state has the id " + entry.country() + "; take one from states.tsv");
        }
    }

    private static void claim(Map<String, AuthorityEntry> index, String key, AuthorityEntry entry, String where)
            throws InputException {
        AuthorityEntry other = index.putIfAbsent(key, entry);
        if (other != null && !other.id().equals(entry.id())) {
            throw new InputException(where,
                    "\"" + key + "\" names " + other.id() + " too; leave it to one of them or to neither");
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
        AuthorityEntry listed = listedNames.get(bare);
        if (listed != null) {
            return Optional.of(listed);
        }
        return Character.isLowerCase(bare.charAt(0))
                ? Optional.empty()
                : Optional.ofNullable(foldedNames.get(Folding.fold(bare)));
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
        return Optional.ofNullable(demonyms.get(word));
    }

    @Override
    public Optional<AuthorityEntry> byHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            AuthorityEntry entry = hosts.get(rest);
            if (entry != null) {
                return Optional.of(entry);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
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

    /** SHA-256 in hexadecimal of each file read, by file name. */
    public Map<String, String> digests() {
        return Collections.unmodifiableMap(digests);
    }

    /** SHA-256 in hexadecimal over the digests of all files, so that one value tells a run's authority from another's. */
    public String digest() {
        return Sha256.hex(String.join("\n", digests.values()).getBytes(StandardCharsets.UTF_8));
    }
}
