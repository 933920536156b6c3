package org.dixit.statement;

/** When, as the speaker sees it, what the content tells of takes place. */
public enum Temporality { PAST, PRESENT, FUTURE, UNKNOWN }
