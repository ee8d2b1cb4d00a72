/** One effect for each Idempotency-Key, however often a client repeats its request; and edits only of what was read. */
@NullMarked
package org.khet.idempotency;

import org.jspecify.annotations.NullMarked;
