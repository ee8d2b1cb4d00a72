/** Which service answers which path, and what happens when it does not. */
@NullMarked
package org.khet.gateway.routing;

import org.jspecify.annotations.NullMarked;
