/** Sealed archives of finished collections: made at the procedure's last step, searched, fetched and checked. */
@NullMarked
package org.khet.collection.archive;

import org.jspecify.annotations.NullMarked;
