package org.khet.collection.letterheads;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * An emblem or a font as it is used; never changed.
 *
 * @param id its SHA-256, so that the same file is kept once
 */
public record OfficeFile(@BsonId String id, String kind, Instant at, Binary bytes) {}
