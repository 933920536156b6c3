package org.dixit.text;

/** The parts of an attribution that the tagger marks. The order is that of the network's outputs. */
public enum SpanRole { SOURCE, CUE, CONTENT }
