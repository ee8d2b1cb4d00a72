/** The story itself, act by act, with a ledger of everything that was acknowledged. */
@NullMarked
package org.khet.demo.story;

import org.jspecify.annotations.NullMarked;
