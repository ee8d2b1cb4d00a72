/** The parts of the local platform as own processes: broker, login, store, and the sink for mails and SMS. */
@NullMarked
package org.khet.local;

import org.jspecify.annotations.NullMarked;
