/** Mail that came back: read, held against the message, and against the address where it is for good. */
@NullMarked
package org.khet.notification.bounces;

import org.jspecify.annotations.NullMarked;
