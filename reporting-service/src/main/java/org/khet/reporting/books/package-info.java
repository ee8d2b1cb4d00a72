/** Statistics books: reports in an order, bound as one PDF from checked and approved productions. */
@NullMarked
package org.khet.reporting.books;

import org.jspecify.annotations.NullMarked;
