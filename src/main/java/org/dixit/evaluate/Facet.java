package org.dixit.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dixit.statement.Act;
import org.dixit.statement.Certainty;
import org.dixit.statement.Channel;
import org.dixit.statement.Polarity;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.dixit.statement.Temporality;

/** What can be asked of a statement beside its words, in the order of the columns of hand-marked facets. */
enum Facet {

    CHANNEL(Channel.values(), Statement::channel),
    ACT(Act.values(), Statement::act),
    CERTAINTY(Certainty.values(), Statement::certainty),
    POLARITY(Polarity.values(), Statement::polarity),
    TEMPORALITY(Temporality.values(), Statement::temporality),
    STANCE(Stance.values(), statement -> statement.attributions().getFirst().stance());

    private final List<String> known;
    private final Function<Statement, Enum<?>> value;

    Facet(Enum<?>[] values, Function<Statement, Enum<?>> value) {
        this.known = Arrays.stream(values).map(Facet::local).toList();
        this.value = value;
    }

    /** All its values as the ontology calls them: {@code press-report}. */
    List<String> known() {
        return known;
    }

    /** A statement's. */
    String of(Statement statement) {
        return local(value.apply(statement));
    }

    /** As column and report call it. */
    String title() {
        return local(this);
    }

    private static String local(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
