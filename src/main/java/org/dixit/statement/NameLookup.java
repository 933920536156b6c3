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

    /** The outlet behind a web host: {@code www.example.org}. */
    Optional<AuthorityEntry> byHost(String host);
}
