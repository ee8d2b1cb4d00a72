/** The typed subset of the Common Expression Language in which row rules are written. */
@NullMarked
package org.khet.rules.expression;

import org.jspecify.annotations.NullMarked;
