/** What SMS providers report afterwards of what they took. */
@NullMarked
package org.khet.notification.receipts;

import org.jspecify.annotations.NullMarked;
