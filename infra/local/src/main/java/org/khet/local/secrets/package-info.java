/** What must not be known to others: made on this machine at the first start, kept in its own files, never committed. */
@NullMarked
package org.khet.local.secrets;

import org.jspecify.annotations.NullMarked;
