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
 * @param earlier the rows of the previous round, see {@link Checker#remember}
 * @param totals figures beside the file, by {@code previous.name} or {@code CODE.name}, then by code ("" for one in all)
 */
public record CheckContext(
        @Nullable String schoolCode,
        @Nullable List<String> gradesOffered,
        @Nullable LocalDate referenceDate,
        @Nullable Map<String, Integer> previousRows,
        @Nullable EarlierRows earlier,
        @Nullable Map<String, Map<String, Long>> totals,
        Limits limits) {
    public static final CheckContext NONE = new CheckContext(null, null, null, null, null, null, Limits.USUAL);

    public CheckContext withSchoolCode(String code) {
        return new CheckContext(code, gradesOffered, referenceDate, previousRows, earlier, totals, limits);
    }

    public CheckContext withGradesOffered(List<String> grades) {
        return new CheckContext(schoolCode, List.copyOf(grades), referenceDate, previousRows, earlier, totals, limits);
    }

    public CheckContext withReferenceDate(LocalDate date) {
        return new CheckContext(schoolCode, gradesOffered, date, previousRows, earlier, totals, limits);
    }

    public CheckContext withPreviousRows(Map<String, Integer> rows) {
        return new CheckContext(schoolCode, gradesOffered, referenceDate, Map.copyOf(rows), earlier, totals, limits);
    }

    public CheckContext withEarlier(EarlierRows rows) {
        return new CheckContext(schoolCode, gradesOffered, referenceDate, previousRows, rows, totals, limits);
    }

    public CheckContext withTotals(Map<String, Map<String, Long>> known) {
        return new CheckContext(
                schoolCode, gradesOffered, referenceDate, previousRows, earlier, Map.copyOf(known), limits);
    }

    public CheckContext withLimits(Limits changed) {
        return new CheckContext(schoolCode, gradesOffered, referenceDate, previousRows, earlier, totals, changed);
    }
}
