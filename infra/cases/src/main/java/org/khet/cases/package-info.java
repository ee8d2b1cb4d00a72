/** The procedure cases of a service: what may be done with a step, whose time is running out, and the office's days. */
@NullMarked
package org.khet.cases;

import org.jspecify.annotations.NullMarked;
