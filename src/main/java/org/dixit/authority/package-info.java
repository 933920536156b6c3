/** From names to authority records: states and their metonyms, media and their domains. Imports {@code statement} and below. */
@NullMarked
package org.dixit.authority;

import org.jspecify.annotations.NullMarked;
