/** The memos of a collection's procedure: drafted from its facts, edited, numbered and made final. */
@NullMarked
package org.khet.collection.memos;

import org.jspecify.annotations.NullMarked;
