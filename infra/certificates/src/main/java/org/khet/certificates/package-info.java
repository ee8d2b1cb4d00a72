/** Checks a certificate with nothing but its own bytes and the office's public keys. */
@NullMarked
package org.khet.certificates;

import org.jspecify.annotations.NullMarked;
