/** A registry and pupils that somebody brings along, instead of those made up here. */
@NullMarked
package org.khet.demo.given;

import org.jspecify.annotations.NullMarked;
