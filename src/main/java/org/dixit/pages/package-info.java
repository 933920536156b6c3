/**
 * What people see: for each kind of page a view of the release, made in read transactions, and nothing of HTTP.
 * Knows {@code rdf} and {@code release}.
 */
@NullMarked
package org.dixit.pages;

import org.jspecify.annotations.NullMarked;
