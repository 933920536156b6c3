/** Training of the tagger on PyTorch: its own Maven profile, no part of the product's jar. */
@NullMarked
package org.dixit.train;

import org.jspecify.annotations.NullMarked;
