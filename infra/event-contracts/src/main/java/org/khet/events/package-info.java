/** The events that the services exchange over Kafka: their types, topics and data. */
@NullMarked
package org.khet.events;

import org.jspecify.annotations.NullMarked;
