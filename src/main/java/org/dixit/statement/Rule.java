package org.dixit.statement;

/**
 * The rules of the rule-based finder, each with the share of its relations that were right.
 */
enum Rule {
    QUOTE_THEN_CUE(0.5),
    CUE_THEN_QUOTE(0.5),
    INVERTED(0.5),
    CLAUSE_THEN_CUE(0.5),
    PARENTHETICAL(0.5),
    THAT_CLAUSE(0.5),
    BARE_CLAUSE(0.5),
    INDIRECT_QUESTION(0.5),
    INFINITIVE(0.5),
    ADDRESSEE(0.5),
    OBJECT(0.5),
    MIXED_OBJECT(0.5),
    ACCORDING_TO(0.5),
    AS_CUE(0.5),
    PARTICIPLE(0.5),
    COORDINATED(0.5),
    PASSIVE(0.5),
    SOURCELESS(0.5),
    HEARSAY(0.5),
    NOUN_CLAUSE(0.5),
    COLON(0.5),
    DASH(0.5),
    DECLINED(0.5),
    QUOTE_ALONE(0.5);

    private final double precision;

    Rule(double precision) {
        this.precision = precision;
    }

    double precision() {
        return precision;
    }
}
