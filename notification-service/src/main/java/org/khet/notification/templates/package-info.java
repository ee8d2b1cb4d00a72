/** What is said: texts as data, with variables that are checked when they are loaded. */
@NullMarked
package org.khet.notification.templates;

import org.jspecify.annotations.NullMarked;
