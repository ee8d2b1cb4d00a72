package org.khet.request.catalogue;

import org.bson.codecs.pojo.annotations.BsonId;

/** An item as it once was: what was promised then can be looked up. */
public record PastItem(@BsonId String id, String code, CatalogueItem item) {}
