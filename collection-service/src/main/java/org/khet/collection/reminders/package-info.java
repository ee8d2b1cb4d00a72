/** Reminds the schools that have not done their part yet, at set distances from a deadline or by an officer's hand. */
@NullMarked
package org.khet.collection.reminders;

import org.jspecify.annotations.NullMarked;
