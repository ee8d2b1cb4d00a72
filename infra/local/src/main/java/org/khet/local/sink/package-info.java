/** Takes the mails and SMS that the system sends, keeps them, and shows them on an inbox page; nothing leaves the machine. */
@NullMarked
package org.khet.local.sink;

import org.jspecify.annotations.NullMarked;
