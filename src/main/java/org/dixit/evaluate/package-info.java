/** Predicted against gold attributions, and the report. Imports no Jena. */
@NullMarked
package org.dixit.evaluate;

import org.jspecify.annotations.NullMarked;
