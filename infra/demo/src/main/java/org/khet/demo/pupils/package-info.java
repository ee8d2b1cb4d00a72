/** Individual pupils who add up to a table, and the files in which schools would send them. */
@NullMarked
package org.khet.demo.pupils;

import org.jspecify.annotations.NullMarked;
