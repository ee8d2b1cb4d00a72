/** Whom to tell: schools' people and staff, with their addresses. */
@NullMarked
package org.khet.notification.recipients;

import org.jspecify.annotations.NullMarked;
