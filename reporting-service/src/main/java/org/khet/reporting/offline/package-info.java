/** Reports made of a file by a program of its own, without the running service. */
@NullMarked
package org.khet.reporting.offline;

import org.jspecify.annotations.NullMarked;
