package org.dixit.statement;

/** The kinds of actor; the ontology's classes of the same names. */
public enum ActorType { PERSON, ORGANIZATION, STATE, MEDIA_OUTLET, GROUP }
