/** What is told later: after somebody's quiet hours or with others in one digest, or not at all where it has become pointless. */
@NullMarked
package org.khet.notification.held;

import org.jspecify.annotations.NullMarked;
