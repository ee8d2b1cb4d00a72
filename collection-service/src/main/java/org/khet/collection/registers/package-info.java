/** The office's registers of numbered papers, one a year. */
@NullMarked
package org.khet.collection.registers;

import org.jspecify.annotations.NullMarked;
