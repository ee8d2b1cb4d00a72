/** Calls to the other services, guarded so that one that is slow or away takes nobody with it. */
@NullMarked
package org.khet.request.peers;

import org.jspecify.annotations.NullMarked;
