/** What somebody feeds the program who wants to break it. */
@org.jspecify.annotations.NullMarked
package org.dixit.hostile;
