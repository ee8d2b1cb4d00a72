/** What the public sees, under an address that stays. */
@NullMarked
package org.khet.reporting.publications;

import org.jspecify.annotations.NullMarked;
