/** Files that a request ordered. */
@NullMarked
package org.khet.reporting.orders;

import org.jspecify.annotations.NullMarked;
