/** Sentences, tokens and words of an article's text, as offsets into it. Imports only {@code article}. */
@NullMarked
package org.dixit.text;

import org.jspecify.annotations.NullMarked;
