/**
 * The release over HTTP: SPARQL, pages, limits. The only user of Fuseki.
 * Knows {@code rdf}, {@code release}, {@code pages}, not {@code text}.
 */
@NullMarked
package org.dixit.serve;

import org.jspecify.annotations.NullMarked;
