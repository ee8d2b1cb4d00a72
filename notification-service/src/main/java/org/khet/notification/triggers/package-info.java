/** Which event is told to whom, in which words, on which channel and until when: data, not code. */
@NullMarked
package org.khet.notification.triggers;

import org.jspecify.annotations.NullMarked;
