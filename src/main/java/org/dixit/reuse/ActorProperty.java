package org.dixit.reuse;

import java.util.List;
import java.util.Optional;

/** What can be asked about an actor: to tell candidates apart, and to be added to a table of those who were found. */
enum ActorProperty {
    NAME("name", "name", "The preferred name", false),
    OTHER_NAME("otherName", "other name", "What else articles call the actor", false),
    TYPE("type", "type", "Person, Organization, MediaOutlet, State or Group", false),
    IDENTIFIER("identifier", "identifier", "The same actor elsewhere: an address, such as that of the Wikidata item", true),
    ROLE("role", "role", "A role that some article gives to the actor: foreign minister, professor", true),
    AFFILIATION("affiliation", "affiliation", "The organization of a role or of a group", true),
    COUNTRY("country", "country", "The state of a role or of a group, or the state itself", true),
    WEBSITE("website", "website", "The site of a medium", false),
    STATEMENTS("statements", "number of statements", "How many statements the actor makes", false),
    MENTIONS("mentions", "number of mentions", "How many statements mention the actor", false),
    FIRST_STATEMENT("firstStatement", "first statement", "When the oldest article came out that has a statement of the actor", false),
    LAST_STATEMENT("lastStatement", "last statement", "When the newest article came out that has a statement of the actor", false);

    /** How others call it. */
    final String id;

    /** For people. */
    final String label;
    final String description;

    /** Whether it tells candidates apart. */
    final boolean scored;

    ActorProperty(String id, String label, String description, boolean scored) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.scored = scored;
    }

    static Optional<ActorProperty> named(String id) {
        return List.of(values()).stream().filter(property -> property.id.equals(id)).findFirst();
    }
}
