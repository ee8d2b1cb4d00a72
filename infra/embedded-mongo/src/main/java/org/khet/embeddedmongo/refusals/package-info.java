/** Says no, with a code and a sentence, to everything the store would get wrong or silently leave out. */
@NullMarked
package org.khet.embeddedmongo.refusals;

import org.jspecify.annotations.NullMarked;
