/** Papers that another part of the office writes, printed under its letterhead and numbered from its registers. */
@NullMarked
package org.khet.collection.papers;

import org.jspecify.annotations.NullMarked;
