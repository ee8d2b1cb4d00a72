/** What a text may hold and what it costs to send. */
@NullMarked
package org.khet.notification.texts;

import org.jspecify.annotations.NullMarked;
