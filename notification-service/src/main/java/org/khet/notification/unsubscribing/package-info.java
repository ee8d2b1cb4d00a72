/** Links by which whoever gets informational mail stops it, without a login. */
@NullMarked
package org.khet.notification.unsubscribing;

import org.jspecify.annotations.NullMarked;
