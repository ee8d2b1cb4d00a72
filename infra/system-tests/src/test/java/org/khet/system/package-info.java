/** Tests of the running system, from outside. */
@NullMarked
package org.khet.system;

import org.jspecify.annotations.NullMarked;
