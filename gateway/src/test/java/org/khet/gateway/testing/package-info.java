/** The peers of a gateway under test: a realm, services, and a caller. */
@NullMarked
package org.khet.gateway.testing;

import org.jspecify.annotations.NullMarked;
