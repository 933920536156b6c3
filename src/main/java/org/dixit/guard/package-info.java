/**
 * Lets strangers ask a dataset: their queries stop in time whatever they do, keep within a budget of memory, and reach nothing but the
 * data. Knows Jena and Lucene, and nothing of ours.
 */
@NullMarked
package org.dixit.guard;

import org.jspecify.annotations.NullMarked;
