/**
 * From an article to who says what: statements, their speakers, roles and facets.
 * Imports only {@code article} and {@code text}.
 */
@NullMarked
package org.dixit.statement;

import org.jspecify.annotations.NullMarked;
