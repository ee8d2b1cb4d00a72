/** Looks behind the mask: one row, some fields, with a reason, on record for the school whose pupils they are. */
@NullMarked
package org.khet.collection.unmasking;

import org.jspecify.annotations.NullMarked;
