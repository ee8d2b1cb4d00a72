/** The board of a collection: every expected school, live, with counts that always equal a recount. */
@NullMarked
package org.khet.collection.board;

import org.jspecify.annotations.NullMarked;
