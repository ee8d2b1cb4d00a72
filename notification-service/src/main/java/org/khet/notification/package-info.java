/** Tells everyone concerned by mail and SMS, once. */
@NullMarked
package org.khet.notification;

import org.jspecify.annotations.NullMarked;
