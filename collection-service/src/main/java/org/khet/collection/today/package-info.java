/** What waits for the caller today, over all collections. */
@NullMarked
package org.khet.collection.today;

import org.jspecify.annotations.NullMarked;
