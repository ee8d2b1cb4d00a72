package org.khet.collection.collections;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A collection: one round of one data set in one area. (Not called Collection, which every Java file already knows as
 * something else.)
 *
 * @param schoolYear of the Buddhist era, such as 2568
 * @param round 1 for 10 June, 2 for 10 November, 3 for the end of the year; other data sets count their own
 * @param referenceDate the day whose facts are asked for
 * @param entry when schools may send and submit
 * @param certification when their directors may certify
 * @param schoolCodes the schools expected, each once, by code
 */
public record DataCollection(
        @BsonId String id,
        long version,
        CollectionStatus status,
        String dataSetCode,
        int dataSetVersion,
        String titleTh,
        @Nullable String titleEn,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Window entry,
        Window certification,
        String areaCode,
        List<String> schoolCodes) {

    public DataCollection {
        schoolCodes = List.copyOf(schoolCodes);
    }

    public boolean expects(String schoolCode) {
        return schoolCodes.contains(schoolCode);
    }

    public int expected() {
        return schoolCodes.size();
    }
}
