package org.dixit.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dixit.statement.AuthorityEntry;

/** Which entry a name, demonym or host stands for. What two entries claim stands for neither. */
final class Claims {

    private final Map<String, Optional<AuthorityEntry>> claims = new HashMap<>();

    /** @return the entry that had claimed the key before and is another, if there is one */
    Optional<AuthorityEntry> claim(String key, AuthorityEntry entry) {
        Optional<AuthorityEntry> other = claims.putIfAbsent(key, Optional.of(entry));
        if (other == null || other.map(AuthorityEntry::id).filter(entry.id()::equals).isPresent()) {
            return Optional.empty();
        }
        claims.put(key, Optional.empty());
        return other;
    }

    /** Whether anybody claims this key, even if it stands for nobody since several do. */
    boolean knows(String key) {
        return claims.containsKey(key);
    }

    Optional<AuthorityEntry> find(String key) {
        return claims.getOrDefault(key, Optional.empty());
    }
}
