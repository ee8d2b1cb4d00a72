/** One page that describes what every service offers. */
@NullMarked
package org.khet.gateway.openapi;

import org.jspecify.annotations.NullMarked;
