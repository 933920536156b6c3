package org.dixit.authority;

/** Takes what the readers of an import find. */
public interface ImportSink {

    /** An actor, or part of what is told of it. */
    void record(ImportRecord record);

    /** What an item or address that records refer to is called: a class, an office, a state. */
    void label(String item, String label);

    /** That all that is of one class is of another too. */
    void superclass(String one, String other);

    /** A row that cannot be read; the others go on. */
    void problem(String where, String what);
}
