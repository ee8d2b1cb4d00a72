package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The shape in which a first batch is answered. */
final class CursorReplies {

    private CursorReplies() {}

    static Document firstBatch(String namespace, List<Document> batch, long cursorId) {
        Document cursor = new Document("id", cursorId).append("ns", namespace).append("firstBatch", batch);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
