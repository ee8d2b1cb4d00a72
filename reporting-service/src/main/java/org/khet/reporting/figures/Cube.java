package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one snapshot by school and by all that the table distinguishes. Facts stand in the order of schools; a nation has a
 * million of them, so they are columns of numbers and no objects. Filled by who reads it, not changed thereafter.
 */
final class Cube {

    /** Sums are kept as whole numbers of this part, so that adding them loses nothing. */
    static final int SCALE = 4;

    private static final int FIRST = 256;

    private final List<@Nullable String[]> combinations;
    private final int width;
    private int size;
    private int[] schools = new int[FIRST];
    private int[] places = new int[FIRST];
    private long[] amounts;

    /**
     * @param combinations of dimensions, each once
     * @param width how many amounts a fact has: of an additive cube the count of records, then for each summed field its sum times
     *     ten thousand and the count of its values; of a cube of distinct things one, which thing it is
     */
    Cube(List<@Nullable String[]> combinations, int width) {
        this.combinations = combinations;
        this.width = width;
        this.amounts = new long[FIRST * width];
    }

    static Cube empty() {
        return new Cube(new ArrayList<>(), 1);
    }

    /** @return the new fact, whose amounts are nought */
    int add(int school, int combination) {
        if (size == schools.length) {
            int room = size + (size >> 1);
            schools = Arrays.copyOf(schools, room);
            places = Arrays.copyOf(places, room);
            amounts = Arrays.copyOf(amounts, room * width);
        }
        schools[size] = school;
        places[size] = combination;
        return size++;
    }

    void increase(int fact, int which, long by) {
        amounts[fact * width + which] += by;
    }

    List<@Nullable String[]> combinations() {
        return combinations;
    }

    /** How many facts there are. */
    int size() {
        return size;
    }

    /** Place among the schools. */
    int school(int fact) {
        return schools[fact];
    }

    /** Place among the combinations. */
    int combination(int fact) {
        return places[fact];
    }

    long amount(int fact, int which) {
        return amounts[fact * width + which];
    }
}
