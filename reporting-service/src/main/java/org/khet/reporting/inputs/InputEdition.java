package org.khet.reporting.inputs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one table as they stood; stored once and never changed.
 *
 * @param id code and version, so that of two who write the same version the second is refused
 * @param version counted from 1
 * @param settings by code; what is not there is as the table usually is
 * @param note why it was changed, in the words of who did
 * @param by subject id of who did, null for a release
 * @param byName shown to staff, never logged
 */
public record InputEdition(
        @BsonId String id,
        String code,
        int version,
        Map<String, String> settings,
        List<InputRow> rows,
        String note,
        @Nullable String by,
        String byName,
        Instant at) {

    static String idOf(String code, int version) {
        return code + "@" + version;
    }

    /** How lines of a computation name what they rest on, for example {@code rates@3}. */
    public String reference() {
        return id;
    }

    /** The rows that hold on a day, in the order in which the office wrote them. */
    public List<InputRow> rows(LocalDate on) {
        return rows.stream().filter(row -> row.holdsOn(on)).toList();
    }

    /**
     * The one row of some keys on a day.
     *
     * @param keys any of the table's keys, and for a table by bands the number itself under {@link InputRow#NUMBER}
     * @return empty where no row fits, or more than one: a figure that may be another is none
     */
    public Optional<InputRow> row(Map<String, String> keys, LocalDate on) {
        var fitting =
                rows.stream().filter(row -> row.holdsOn(on) && row.fits(keys)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    boolean saysTheSameAs(Map<String, String> otherSettings, List<InputRow> otherRows) {
        return settings.equals(otherSettings) && rows.equals(otherRows);
    }
}
