/** Tables of pupils and rooms by grade and sex, as the national system prints them. */
@NullMarked
package org.khet.demo.counts;

import org.jspecify.annotations.NullMarked;
