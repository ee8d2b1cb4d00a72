/** Excel workbooks read as tables of texts: in one pass, with flat memory, and with bounds no hostile file gets past. */
@NullMarked
package org.khet.workbooks;

import org.jspecify.annotations.NullMarked;
