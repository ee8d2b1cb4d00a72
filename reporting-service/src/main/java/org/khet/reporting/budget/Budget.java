package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the schools of a snapshot get in a fiscal year; never changed once reckoned.
 *
 * @param id that of its production
 * @param term 1 or 2, null for the whole year
 * @param items what was asked for
 * @param tables input tables and their versions that it rests on
 * @param byItem what all schools get together
 * @param unconfirmed lines whose rate nobody has compared with its source
 */
public record Budget(
        @BsonId String id,
        String snapshotId,
        String areaCode,
        int fiscalYear,
        @Nullable Integer term,
        List<String> items,
        List<String> tables,
        int schools,
        long pupils,
        List<ItemSum> byItem,
        BigDecimal total,
        int unconfirmed,
        String byName,
        Instant at) {

    /** What is paid of one item; a list of them, as items are named by people and names of fields are not. */
    public record ItemSum(String item, BigDecimal amount) {}
}
