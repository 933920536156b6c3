/**
 * From bytes to {@link org.dixit.article.Article}: what was published, by whom, when, in which words.
 * Imports nothing of ours.
 */
@NullMarked
package org.dixit.article;

import org.jspecify.annotations.NullMarked;
