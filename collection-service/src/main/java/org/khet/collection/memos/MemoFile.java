package org.khet.collection.memos;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * A final memo's bytes, in both forms.
 *
 * @param id the memo's id and its line in the register
 */
public record MemoFile(@BsonId String id, String memoId, Binary pdf, Binary docx) {

    static String idOf(String memoId, String registerId) {
        return memoId + "@" + registerId;
    }
}
