package org.khet.collection.records;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Says of chunks that were written from a state with edits where the history before them is.
 *
 * @param id the base they make
 * @param from the name of the state they hold; its edits stay where they are
 * @param last the highest number a row ever had: none is used twice
 */
public record PackedBase(@BsonId String id, String from, int last) {}
