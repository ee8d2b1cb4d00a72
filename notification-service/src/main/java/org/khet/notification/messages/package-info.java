/** One message per event, recipient, channel and template, from pending to sent or shelved. */
@NullMarked
package org.khet.notification.messages;

import org.jspecify.annotations.NullMarked;
