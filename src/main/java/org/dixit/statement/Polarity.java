package org.dixit.statement;

/** Whether the speaker affirms or negates the content. */
public enum Polarity { POSITIVE, NEGATIVE, UNKNOWN }
