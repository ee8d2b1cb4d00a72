/** Sealed archives that anybody can check: BagIt 1.0 in a zip. */
@NullMarked
package org.khet.archives;

import org.jspecify.annotations.NullMarked;
