package org.khet.collection.laboratory;

import org.bson.codecs.pojo.annotations.BsonId;

/** What a run tries, kept apart from its progress, so that it can go on later. */
public record LabDefinition(@BsonId String id, String definition) {}
