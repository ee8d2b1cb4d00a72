/** Thai text, citizen IDs and Buddhist-era dates as files really hold them. */
@NullMarked
package org.khet.rules.text;

import org.jspecify.annotations.NullMarked;
