/** The rows a school sent, sealed at rest in chunks, shown masked. */
@NullMarked
package org.khet.collection.records;

import org.jspecify.annotations.NullMarked;
