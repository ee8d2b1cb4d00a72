package org.khet.collection.letterheads;

import org.bson.codecs.pojo.annotations.BsonId;

/** A letterhead as it was in one version. */
public record PastLetterhead(@BsonId String id, String areaCode, OfficeLetterhead letterhead) {}
