package org.dixit.reuse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dixit.reuse.ActorNames.Borne;

/** The values of an actor's properties as the data extension service writes them. Used within a read transaction. */
final class ActorExtension {

    private final ActorFacts facts;

    ActorExtension(ActorFacts facts) {
        this.facts = facts;
    }

    /** Whether values of the property are actors themselves. */
    static boolean hasActors(ActorProperty property) {
        return property == ActorProperty.AFFILIATION || property == ActorProperty.COUNTRY;
    }

    List<ObjectNode> values(Borne actor, ActorProperty property) {
        return switch (property) {
            case NAME -> List.of(text(actor.label()));
            case OTHER_NAME -> facts.otherNames(actor.id()).stream().map(ActorExtension::text).toList();
            case TYPE -> List.of(text(actor.kind().id()));
            case WEBSITE -> facts.websites(actor.id()).stream().map(ActorExtension::text).toList();
            case STATEMENTS -> List.of(json().put("int", actor.statements()));
            case MENTIONS -> List.of(json().put("int", facts.mentions(actor.id())));
            case FIRST_STATEMENT -> facts.firstAndLastDay(actor.id()).stream().limit(1).map(ActorExtension::day).toList();
            case LAST_STATEMENT -> facts.firstAndLastDay(actor.id()).stream().skip(1).map(ActorExtension::day).toList();
            case IDENTIFIER, ROLE, AFFILIATION, COUNTRY -> facts.telling(actor.id(), actor.kind())
                    .getOrDefault(property, List.of()).stream()
                    .map(value -> value.id().isEmpty() ? text(value.text()) : json().put("id", value.id()).put("name", value.text()))
                    .toList();
        };
    }

    /** The format has instants only; the day is meant. */
    private static ObjectNode day(String day) {
        return json().put("date", day + "T00:00:00Z");
    }

    private static ObjectNode text(String text) {
        return json().put("str", text);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
