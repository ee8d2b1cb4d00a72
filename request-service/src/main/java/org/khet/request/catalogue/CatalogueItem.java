package org.khet.request.catalogue;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * Something that can be asked for and is then produced without further handwork. Data, kept by the office's staff.
 *
 * @param id its code
 * @param reportCode the report that produces it; null where it is put together in the production builder
 * @param fields what may be asked of the data set; empty for whatever it has
 * @param breakdowns by which of them it may be counted
 * @param dataClass open, internal, personal or sensitive
 * @param purposeTh what it is usually given for
 * @param publishedTable the office publishes this very table with every cell in it, so small cells are given as they are
 * @param retentionYears how long a closed case of it is kept; null for the office's usual term
 * @param offered whether the form offers it
 */
public record CatalogueItem(
        @BsonId String id,
        long version,
        String titleTh,
        String titleEn,
        @Nullable String reportCode,
        String dataSetCode,
        List<String> fields,
        List<String> breakdowns,
        DataClass dataClass,
        List<Format> formats,
        String purposeTh,
        boolean publishedTable,
        @Nullable Integer retentionYears,
        boolean offered,
        Instant changedAt,
        String changedBy)
        implements Aggregate {

    public String code() {
        return id;
    }

    /** How far data may go; each reaches less far than the one before. */
    public enum DataClass {
        OPEN,
        INTERNAL,
        PERSONAL,
        SENSITIVE;

        /** Whether it leaves the office only with an approval. */
        public boolean guarded() {
            return this == PERSONAL || this == SENSITIVE;
        }

        public DataClass or(DataClass other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** The formats a requester may ask for. */
    public enum Format {
        XLSX,
        CSV,
        PDF,
        DOCX,
        JSON
    }
}
