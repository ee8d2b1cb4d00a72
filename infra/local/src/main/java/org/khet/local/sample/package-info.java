/** A made-up area of twenty schools and its people, so that a new system has somebody to work with. */
@NullMarked
package org.khet.local.sample;

import org.jspecify.annotations.NullMarked;
