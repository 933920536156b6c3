/**
 * The whole pipeline on one screen: article in, quads out.
 * Imports all rooms above it, not {@code release}, {@code serve} or {@code cli}.
 */
@NullMarked
package org.dixit.convert;

import org.jspecify.annotations.NullMarked;
