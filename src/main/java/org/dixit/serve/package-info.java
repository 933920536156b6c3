/**
 * The release over HTTP: SPARQL, pages, limits. The only user of Fuseki.
 * Knows {@code rdf} and {@code release}, not {@code text}.
 */
@NullMarked
package org.dixit.serve;

import org.jspecify.annotations.NullMarked;
