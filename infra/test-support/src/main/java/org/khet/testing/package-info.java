/** Real store, real broker and signed tokens for the integration tests of the services. */
@NullMarked
package org.khet.testing;

import org.jspecify.annotations.NullMarked;
