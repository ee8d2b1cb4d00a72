/** What is known around a school's file: its previous round and its other data sets, as far as rules compare them. */
@NullMarked
package org.khet.collection.surroundings;

import org.jspecify.annotations.NullMarked;
