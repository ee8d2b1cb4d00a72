/** Who calls, what they may do, for which school and area, and the trail of what they did. */
@NullMarked
package org.khet.security;

import org.jspecify.annotations.NullMarked;
