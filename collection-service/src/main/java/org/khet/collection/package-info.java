/** Collects the schools' data: the registry, the rounds, the files, the findings and the certificates. */
@NullMarked
package org.khet.collection;

import org.jspecify.annotations.NullMarked;
