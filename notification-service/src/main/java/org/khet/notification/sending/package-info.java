/** The way out: SMTP and two SMS providers, with pauses, breakers and fail-over. */
@NullMarked
package org.khet.notification.sending;

import org.jspecify.annotations.NullMarked;
