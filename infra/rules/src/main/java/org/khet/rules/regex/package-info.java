/** Regular expressions that take linear time, whatever the pattern and the text. */
@NullMarked
package org.khet.rules.regex;

import org.jspecify.annotations.NullMarked;
