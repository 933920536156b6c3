/**
 * The dataset in other communities' formats: reconciliation, Web Annotation, brat, and the description of the interface itself.
 * Nothing of HTTP. Knows {@code rdf}, {@code release} and what lies below.
 */
@NullMarked
package org.dixit.reuse;

import org.jspecify.annotations.NullMarked;
