/** Half of a circle that the architecture test must notice. */
@NullMarked
package org.khet.gateway.badexample.two;

import org.jspecify.annotations.NullMarked;
