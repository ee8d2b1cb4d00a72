/** A file taken as it comes: its encoding, its header, and every fault of it as a whole. */
@NullMarked
package org.khet.rules.reading;

import org.jspecify.annotations.NullMarked;
