package org.dixit.statement;

import java.util.Optional;

/** Known names: what the authority room offers to the statement room, which must not know it. */
public interface NameLookup {

    /**
     * The entry that bears this very name, alias or metonym ("Washington", "the Kremlin", "Yonhap"); a leading article is
     * ignored.
     */
    Optional<AuthorityEntry> byName(String name);

    /** The state whose people, adjective or officials this word names: "Russian", "US", "Chinese". */
    Optional<AuthorityEntry> byDemonym(String word);

    /** Whether this is a capital or a building by which news names the government in it: "Tehran", "the Kremlin". */
    default boolean isSeat(String name) {
        return false;
    }

    /** Whether a person is known by this full name; which one, and whether it is meant, this does not tell. */
    default boolean isPerson(String name) {
        return false;
    }

    /** The outlet behind a web host: {@code www.example.org}. */
    Optional<AuthorityEntry> byHost(String host);
}
