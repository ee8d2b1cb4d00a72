package org.khet.collection.letterheads;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * A signatory's signature, sealed; one at a time.
 *
 * @param id area and signatory
 * @param nameTh whose it is; another name under the same signatory has no signature
 * @param owner the login that gave it, which alone sees it again and puts it under a paper
 * @param givenBy that login's name, for people
 * @param sealed the picture, sealed with the service's own key
 */
public record OfficeSignature(
        @BsonId String id,
        String areaCode,
        String signatoryId,
        String nameTh,
        String owner,
        String givenBy,
        Instant at,
        Binary sealed) {

    static String idOf(String areaCode, String signatoryId) {
        return areaCode + "-" + signatoryId;
    }
}
