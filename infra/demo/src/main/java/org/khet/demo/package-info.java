/** Plays the whole story of the office on a running system, as an outsider would, over HTTP. */
@NullMarked
package org.khet.demo;

import org.jspecify.annotations.NullMarked;
