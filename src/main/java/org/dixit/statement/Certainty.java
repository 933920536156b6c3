package org.dixit.statement;

/** How sure the speaker is of the content. */
public enum Certainty { CERTAIN, PROBABLE, POSSIBLE, UNKNOWN }
