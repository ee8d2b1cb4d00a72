/** The prescribed form for people without a login, and what keeps it from being abused without asking anybody else. */
@NullMarked
package org.khet.request.outsiders;

import org.jspecify.annotations.NullMarked;
