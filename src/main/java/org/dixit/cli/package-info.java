/** The commands, one a file. The only user of Picocli; nobody imports it. */
@NullMarked
package org.dixit.cli;

import org.jspecify.annotations.NullMarked;
