/** Pupils made up by the million, for races and tests; nothing that is shipped depends on this. */
@NullMarked
package org.khet.samples;

import org.jspecify.annotations.NullMarked;
