/** A clock that an administrator of a sample system moves, to see what comes of a request that nobody answers. */
@NullMarked
package org.khet.request.rehearsal;

import org.jspecify.annotations.NullMarked;
