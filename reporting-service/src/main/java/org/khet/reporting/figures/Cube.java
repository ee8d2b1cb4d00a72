package org.khet.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one snapshot by school and by all that the table distinguishes.
 *
 * @param combinations of dimensions, each once
 * @param facts in the order of schools
 */
record Cube(List<@Nullable String[]> combinations, List<Fact> facts) {

    /** Sums are kept as whole numbers of this part, so that adding them loses nothing. */
    static final int SCALE = 4;

    /**
     * @param school place among the schools
     * @param combination place among the combinations
     * @param amounts of an additive cube: the count of records, then for each summed field its sum times ten thousand and the
     *     count of its values; of a cube of distinct things, which thing it is
     */
    record Fact(int school, int combination, long[] amounts) {}
}
