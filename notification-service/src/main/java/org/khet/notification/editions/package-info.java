/** Texts and rules that the office may change, kept in every version they ever had. */
@NullMarked
package org.khet.notification.editions;

import org.jspecify.annotations.NullMarked;
