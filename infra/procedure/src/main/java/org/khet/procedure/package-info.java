/** Cases that follow an office procedure: ordered steps with standard times, due dates, pauses, returns and a trail. */
@NullMarked
package org.khet.procedure;

import org.jspecify.annotations.NullMarked;
