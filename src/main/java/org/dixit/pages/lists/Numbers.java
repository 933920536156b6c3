package org.dixit.pages.lists;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {
    }

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 article}, {@code 2 articles}. */
    static String of(long number, String one) {
        return of(number) + " " + one + (number == 1 ? "" : "s");
    }
}
