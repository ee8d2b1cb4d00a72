/** What a school wrote to account for a query, kept from version to version while the query stays the same. */
@NullMarked
package org.khet.collection.explanations;

import org.jspecify.annotations.NullMarked;
