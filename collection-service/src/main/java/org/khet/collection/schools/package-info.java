/** The registry of schools: who exists, in which area, offering which grades. */
@NullMarked
package org.khet.collection.schools;

import org.jspecify.annotations.NullMarked;
