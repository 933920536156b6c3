/**
 * Lists of statements, actors, articles, publishers and concepts, searched and narrowed down by facets, and the search over all of them.
 * Knows {@code rdf}, {@code release} and the pages around it.
 */
@NullMarked
package org.dixit.pages.lists;

import org.jspecify.annotations.NullMarked;
