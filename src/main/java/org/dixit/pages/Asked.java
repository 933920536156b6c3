package org.dixit.pages;

import java.util.Optional;

/** What the address of a page asks for beside the thing itself: which part of a long list. */
@FunctionalInterface
public interface Asked {

    /** Nothing but the thing. */
    Asked NOTHING = name -> Optional.empty();

    /** The value of a parameter of the address. */
    Optional<String> parameter(String name);

    /** The number of a page; 1 where it is none. */
    default int number(String name) {
        return parameter(name).filter(value -> value.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf).orElse(1);
    }
}
