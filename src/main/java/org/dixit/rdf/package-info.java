/**
 * Statements as quads in our ontology: vocabulary, IRIs, emission, validation; the files of corrections by people.
 * Imports only {@code article} and {@code statement}.
 */
@NullMarked
package org.dixit.rdf;

import org.jspecify.annotations.NullMarked;
