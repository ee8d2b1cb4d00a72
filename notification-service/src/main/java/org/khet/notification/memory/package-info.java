/** What every event needs to know, held in memory and read again as soon as any copy of the service has changed it. */
@NullMarked
package org.khet.notification.memory;

import org.jspecify.annotations.NullMarked;
