/** What a requester sees by their tracking code, without a login. */
@NullMarked
package org.khet.request.tracking;

import org.jspecify.annotations.NullMarked;
