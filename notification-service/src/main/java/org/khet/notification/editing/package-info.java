/** How the office sees and changes what is said, to whom, and on which event. */
@NullMarked
package org.khet.notification.editing;

import org.jspecify.annotations.NullMarked;
