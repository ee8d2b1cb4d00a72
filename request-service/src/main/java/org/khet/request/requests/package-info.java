/** The request itself: the prescribed form, its seven steps, its life. */
@NullMarked
package org.khet.request.requests;

import org.jspecify.annotations.NullMarked;
