/** Tests of what stands in the folder {@code ontology}: the vocabulary, its shapes, examples and questions. */
@NullMarked
package org.dixit.ontology;

import org.jspecify.annotations.NullMarked;
