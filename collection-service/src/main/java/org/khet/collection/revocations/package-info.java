/** The office tells that one of its signing keys fell into other hands, and which certificates it still stands by. */
@NullMarked
package org.khet.collection.revocations;

import org.jspecify.annotations.NullMarked;
