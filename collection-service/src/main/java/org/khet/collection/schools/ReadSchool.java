package org.khet.collection.schools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row, or one JSON body, says of a school. What it leaves blank it does not know: that never erases what the
 * registry knows already.
 *
 * @param grades stated one by one; empty where they are not
 * @param spanGrades guessed from the span of levels; they fill a gap and never replace grades already known
 */
record ReadSchool(
        String code,
        @Nullable String code10,
        @Nullable String obecCode,
        String nameTh,
        String areaCode,
        @Nullable String areaNameTh,
        @Nullable String provinceTh,
        @Nullable String districtTh,
        @Nullable String subdistrictTh,
        @Nullable String network,
        List<String> grades,
        List<String> spanGrades) {

    School asNew() {
        return new School(
                code,
                code10,
                obecCode,
                nameTh,
                areaCode,
                areaNameTh,
                provinceTh,
                districtTh,
                subdistrictTh,
                network,
                grades.isEmpty() ? spanGrades : grades,
                true,
                1);
    }

    /** The known school with this added; equal to {@code known} where nothing is new, else one version on. */
    School onto(School known) {
        var merged = merged(known, known.version());
        return merged.equals(known) ? known : merged(known, known.version() + 1);
    }

    private School merged(School known, long version) {
        return new School(
                code,
                either(code10, known.code10()),
                either(obecCode, known.obecCode()),
                nameTh,
                areaCode,
                either(areaNameTh, known.areaNameTh()),
                either(provinceTh, known.provinceTh()),
                either(districtTh, known.districtTh()),
                either(subdistrictTh, known.subdistrictTh()),
                either(network, known.network()),
                !grades.isEmpty() ? grades : known.grades().isEmpty() ? spanGrades : known.grades(),
                known.active(),
                version);
    }

    private static @Nullable String either(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }
}
