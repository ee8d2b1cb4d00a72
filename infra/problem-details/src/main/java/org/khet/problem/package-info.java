/** Errors as RFC 9457 problem details in Thai and English, one shape from every service and the gateway. */
@NullMarked
package org.khet.problem;

import org.jspecify.annotations.NullMarked;
