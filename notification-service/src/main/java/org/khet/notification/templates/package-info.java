/** What is said: texts as data, rendered without a second look at the values, and checked before they are in force. */
@NullMarked
package org.khet.notification.templates;

import org.jspecify.annotations.NullMarked;
