package org.dixit.statement;

/** The article's own distance from what it reports, as the cue shows it. */
public enum Stance { NEUTRAL, DISTANCING, ENDORSING, ADVERSARIAL }
