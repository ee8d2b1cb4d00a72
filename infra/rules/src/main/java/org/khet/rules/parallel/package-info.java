/** Several pieces of a file worked on at once; for the JVM only, a browser has no threads. */
@NullMarked
package org.khet.rules.parallel;

import org.jspecify.annotations.NullMarked;
