/** A durable, indexed document store that speaks the MongoDB wire protocol, for places where no mongod can be had. */
@NullMarked
package org.khet.embeddedmongo;

import org.jspecify.annotations.NullMarked;
