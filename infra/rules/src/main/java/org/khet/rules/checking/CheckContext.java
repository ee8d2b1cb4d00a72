package org.khet.rules.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.reading.Limits;

/**
 * What the sender's surroundings tell about a file. What is null is not known, and rules that need it do not apply.
 *
 * @param schoolCode the school the file is from, 8 digits
 * @param gradesOffered the grades of that school, as the code list writes them
 * @param referenceDate the day the data are about (Christian era, as all of {@code java.time})
 * @param previousRows rows of the previous round by grade
 */
public record CheckContext(
        @Nullable String schoolCode,
        @Nullable List<String> gradesOffered,
        @Nullable LocalDate referenceDate,
        @Nullable Map<String, Integer> previousRows,
        Limits limits) {
    public static final CheckContext NONE = new CheckContext(null, null, null, null, Limits.USUAL);

    public CheckContext withSchoolCode(String code) {
        return new CheckContext(code, gradesOffered, referenceDate, previousRows, limits);
    }

    public CheckContext withGradesOffered(List<String> grades) {
        return new CheckContext(schoolCode, List.copyOf(grades), referenceDate, previousRows, limits);
    }

    public CheckContext withReferenceDate(LocalDate date) {
        return new CheckContext(schoolCode, gradesOffered, date, previousRows, limits);
    }

    public CheckContext withPreviousRows(Map<String, Integer> rows) {
        return new CheckContext(schoolCode, gradesOffered, referenceDate, Map.copyOf(rows), limits);
    }

    public CheckContext withLimits(Limits changed) {
        return new CheckContext(schoolCode, gradesOffered, referenceDate, previousRows, changed);
    }
}
