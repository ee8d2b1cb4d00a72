/** A strict reader and writer of JSON, small enough to go everywhere the rules go. */
@NullMarked
package org.khet.rules.json;

import org.jspecify.annotations.NullMarked;
