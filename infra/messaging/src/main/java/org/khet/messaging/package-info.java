/** State and event in one write, events out in order, events in once. */
@NullMarked
package org.khet.messaging;

import org.jspecify.annotations.NullMarked;
