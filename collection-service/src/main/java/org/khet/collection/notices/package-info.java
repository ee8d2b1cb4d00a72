/** What became of the messages by which schools were told of a collection. */
@NullMarked
package org.khet.collection.notices;

import org.jspecify.annotations.NullMarked;
