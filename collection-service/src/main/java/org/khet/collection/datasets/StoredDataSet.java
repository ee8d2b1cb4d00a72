package org.khet.collection.datasets;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.security.Caller;

/**
 * One version of a data set, as it is kept.
 *
 * @param version of this document, by which two writers notice each other; not the version of the data set
 * @param number the version of the data set, counted from 1 within its code
 * @param areaCode the area whose office answers for it; {@code *} for what every area may use
 * @param basedOn the version it was copied from, as {@code CODE/number}; null where there is none
 * @param shippedAs the version it was shipped as, which may be another where an office was there first; null for an office's own
 * @param definition the data set in the one JSON form; a draft may still miss parts
 */
public record StoredDataSet(
        @BsonId String id,
        long version,
        String code,
        int number,
        DataSetStatus status,
        Origin origin,
        String areaCode,
        @Nullable String basedOn,
        @Nullable Integer shippedAs,
        String titleTh,
        String titleEn,
        int fields,
        int rules,
        String definition,
        Stamp created,
        Stamp changed,
        @Nullable Stamp published)
        implements Aggregate {

    /** Who did something, and when. */
    public record Stamp(String id, String name, Instant at) {
        static final String SYSTEM = "system";

        static Stamp of(Caller caller, Instant at) {
            return new Stamp(caller.subject(), caller.name(), at);
        }

        static Stamp system(Instant at) {
            return new Stamp(SYSTEM, "ระบบ", at);
        }
    }

    static String idOf(String code, int number) {
        return code + "/" + number;
    }

    boolean isDraft() {
        return status == DataSetStatus.DRAFT;
    }

    /** Whether an office of this area may collect with it. */
    boolean isForArea(String area) {
        return areaCode.equals("*") || areaCode.equals(area);
    }

    static StoredDataSet draft(Definition definition, int number, String areaCode, @Nullable String basedOn, Stamp by) {
        return new StoredDataSet(
                idOf(definition.code(), number),
                0,
                definition.code(),
                number,
                DataSetStatus.DRAFT,
                Origin.OFFICE,
                areaCode,
                basedOn,
                null,
                definition.titleTh(),
                definition.titleEn(),
                definition.count(Definition.FIELDS),
                definition.count(Definition.RULES),
                definition.text(),
                by,
                by,
                null);
    }

    static StoredDataSet shipped(Definition definition, int number, int shippedAs, Instant at) {
        var by = Stamp.system(at);
        return new StoredDataSet(
                idOf(definition.code(), number),
                0,
                definition.code(),
                number,
                DataSetStatus.PUBLISHED,
                Origin.SHIPPED,
                "*",
                null,
                shippedAs,
                definition.titleTh(),
                definition.titleEn(),
                definition.count(Definition.FIELDS),
                definition.count(Definition.RULES),
                definition.text(),
                by,
                by,
                by);
    }

    StoredDataSet saying(Definition then, Stamp by) {
        return with(then, status, by, published);
    }

    StoredDataSet publishedAs(Definition then, Stamp by) {
        return with(then, DataSetStatus.PUBLISHED, by, by);
    }

    private StoredDataSet with(Definition then, DataSetStatus next, Stamp by, @Nullable Stamp publication) {
        return new StoredDataSet(
                id,
                version,
                code,
                number,
                next,
                origin,
                areaCode,
                basedOn,
                shippedAs,
                then.titleTh(),
                then.titleEn(),
                then.count(Definition.FIELDS),
                then.count(Definition.RULES),
                then.text(),
                created,
                by,
                publication);
    }
}
