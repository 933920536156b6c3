/**
 * An article as a careful reader shows it: its text with the statements marked, a note on each with the reasons, and who is who.
 * Imports {@code article}, {@code statement}, {@code rdf} and {@code convert}.
 */
@NullMarked
package org.dixit.explain;

import org.jspecify.annotations.NullMarked;
