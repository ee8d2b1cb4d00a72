/** What is published and may already answer a request, offered before it is filed. */
@NullMarked
package org.khet.request.offering;

import org.jspecify.annotations.NullMarked;
