package org.khet.demo.counts;

/** Pupils of one grade and the rooms they sit in; also sums of such. */
public record GradeCount(int male, int female, int rooms) {
    public static final GradeCount NONE = new GradeCount(0, 0, 0);

    public int total() {
        return male + female;
    }

    GradeCount plus(GradeCount other) {
        return new GradeCount(male + other.male, female + other.female, rooms + other.rooms);
    }

    boolean isOffered() {
        return total() > 0 || rooms > 0;
    }
}
