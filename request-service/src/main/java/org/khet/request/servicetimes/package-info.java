/** How long the office took for its requests, held against the standards of its manual. */
@NullMarked
package org.khet.request.servicetimes;

import org.jspecify.annotations.NullMarked;
