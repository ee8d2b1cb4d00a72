/** The commands up, down, status and credentials: builds what is stale, starts all parts by need, looks after them. */
@NullMarked
package org.khet.local.launcher;

import org.jspecify.annotations.NullMarked;
