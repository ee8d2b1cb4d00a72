/** Data sets as data: fields, code lists and rules, with the ones we ship. */
@NullMarked
package org.khet.rules.dataset;

import org.jspecify.annotations.NullMarked;
