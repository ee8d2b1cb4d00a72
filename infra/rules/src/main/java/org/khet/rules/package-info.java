/** What a collection asks for, how a file is read as it really comes, and what is wrong with it. */
@NullMarked
package org.khet.rules;

import org.jspecify.annotations.NullMarked;
