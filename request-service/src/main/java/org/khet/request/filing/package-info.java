/** Closed cases on the shelf: kept for their term, found by their words, and destroyed when due by two people's decision. */
@NullMarked
package org.khet.request.filing;

import org.jspecify.annotations.NullMarked;
