/** Sealing of bytes, without a framework. */
@NullMarked
package org.khet.sealing;

import org.jspecify.annotations.NullMarked;
