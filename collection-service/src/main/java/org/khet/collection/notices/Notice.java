package org.khet.collection.notices;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One message about a collection, as notification-service tells of it: no address, no name.
 *
 * @param id the message's
 * @param delivered whether it was handed on; else it was given up
 */
public record Notice(
        @BsonId String id, String collectionId, String template, String channel, boolean delivered, Instant at) {}
