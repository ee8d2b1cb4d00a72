/** The bell: what each person was told, read and unread, and at once while their page is open. */
@NullMarked
package org.khet.notification.bell;

import org.jspecify.annotations.NullMarked;
