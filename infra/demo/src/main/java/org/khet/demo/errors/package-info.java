/** Mistakes that are planted in good files, each with the findings that must come of it. */
@NullMarked
package org.khet.demo.errors;

import org.jspecify.annotations.NullMarked;
