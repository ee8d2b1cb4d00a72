package org.khet.collection.collections;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.procedure.ProcedureCase;

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
 * @param wholeArea whether every school of the area is expected, also one that opens mid-round; null in what was stored
 *     before this was asked
 * @param procedure the office's own work on it, step by step
 * @param calendarVersion of the table of holidays by which the open step's due date was counted
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
        List<String> schoolCodes,
        @Nullable Boolean wholeArea,
        ProcedureCase procedure,
        long calendarVersion)
        implements Aggregate {

    public DataCollection {
        schoolCodes = List.copyOf(schoolCodes);
    }

    public boolean expects(String schoolCode) {
        return schoolCodes.contains(schoolCode);
    }

    public boolean coversWholeArea() {
        return Boolean.TRUE.equals(wholeArea);
    }

    public int expected() {
        return schoolCodes.size();
    }

    /** @throws org.khet.problem.ProblemException where its life does not go that way */
    DataCollection become(CollectionStatus next) {
        LifeCycle.require(status, next);
        return with(next, schoolCodes, procedure, calendarVersion);
    }

    /** @param countedBy version of the table of holidays with which the case was changed */
    DataCollection with(ProcedureCase changed, long countedBy) {
        return with(status, schoolCodes, changed, countedBy);
    }

    /** The same with these schools expected as well. */
    DataCollection joinedBy(Collection<String> codes) {
        var all = new TreeSet<>(schoolCodes);
        all.addAll(codes);
        return with(status, List.copyOf(all), procedure, calendarVersion);
    }

    private DataCollection with(CollectionStatus next, List<String> expected, ProcedureCase changed, long countedBy) {
        return new DataCollection(
                id,
                version,
                next,
                dataSetCode,
                dataSetVersion,
                titleTh,
                titleEn,
                schoolYear,
                round,
                referenceDate,
                entry,
                certification,
                areaCode,
                expected,
                wholeArea,
                changed,
                countedBy);
    }
}
