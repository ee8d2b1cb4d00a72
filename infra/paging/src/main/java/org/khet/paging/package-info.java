/** Lists answered page by page, with a cursor that says where the next page begins. */
@NullMarked
package org.khet.paging;

import org.jspecify.annotations.NullMarked;
