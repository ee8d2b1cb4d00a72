/** How each person wants to be told, and what that makes of one message. */
@NullMarked
package org.khet.notification.preferences;

import org.jspecify.annotations.NullMarked;
