package org.khet.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.reports.Rows.Item;

/**
 * The rows of a table, and which of them a record counts in.
 *
 * @param bySchool rows of each school; null where rows do not go by school
 * @param byRecord rows of a combination of dimensions; null where they do not go by it
 * @param byYear whether a row is a year, the first being the earliest
 */
record RowPlan(
        String labelTh,
        String labelEn,
        List<Head> heads,
        int @Nullable [][] bySchool,
        @Nullable ByRecord byRecord,
        boolean byYear) {

    private static final int[] NONE = {};

    /**
     * @param networkTh where the table is by network
     * @param parts places of the rows that it is the sum of; empty in a plain row
     * @param schools places of the schools in it; null where it does not go by school
     * @param item that it comes of; null where it comes of none
     * @param lacking whether nothing that is collected could count in it
     */
    record Head(
            String key,
            String labelTh,
            String labelEn,
            @Nullable String districtTh,
            @Nullable String networkTh,
            Weight weight,
            List<Integer> parts,
            @Nullable List<Integer> schools,
            @Nullable Item item,
            boolean lacking) {

        Head(
                String key,
                String labelTh,
                String labelEn,
                @Nullable String districtTh,
                @Nullable String networkTh,
                Weight weight,
                List<Integer> parts,
                @Nullable List<Integer> schools) {
            this(key, labelTh, labelEn, districtTh, networkTh, weight, parts, schools, null, false);
        }
    }

    /** Rows that records of certain dimensions count in. */
    @FunctionalInterface
    interface ByRecord {
        int[] rows(Dimensions dimensions, @Nullable String[] combination);
    }

    /** Rows of a school's records of one combination, by the combination's own rows. */
    int[] rows(int school, int[] ofCombination) {
        if (bySchool != null) {
            return bySchool[school];
        }
        return byRecord == null ? NONE : ofCombination;
    }

    int[] rowsOf(Dimensions dimensions, @Nullable String[] combination) {
        return byRecord == null ? NONE : byRecord.rows(dimensions, combination);
    }

    int size() {
        return heads.size();
    }
}
