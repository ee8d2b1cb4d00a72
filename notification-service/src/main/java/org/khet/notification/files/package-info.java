/** The files that go along with mails, fetched from the services that keep them. */
@NullMarked
package org.khet.notification.files;

import org.jspecify.annotations.NullMarked;
