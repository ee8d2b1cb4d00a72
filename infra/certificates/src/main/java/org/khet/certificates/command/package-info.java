/** The commands about certificates: checking one, and replacing the office's key. */
@NullMarked
package org.khet.certificates.command;

import org.jspecify.annotations.NullMarked;
