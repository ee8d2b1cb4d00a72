/** Records and fields split on bytes, before any character is decoded. */
@NullMarked
package org.khet.rules.csv;

import org.jspecify.annotations.NullMarked;
