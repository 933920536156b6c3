package org.dixit.rdf;

/** How much of an article's text the dataset carries: offsets only, the statements' own spans, or everything. */
public enum TextLevel { NONE, EVIDENCE, FULL }
