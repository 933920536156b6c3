/** A release is built aside, loaded, indexed, described and moved in whole. Knows {@code rdf}, not {@code text}. */
@NullMarked
package org.dixit.release;

import org.jspecify.annotations.NullMarked;
