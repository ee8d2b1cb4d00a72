package org.khet.collection.forecast;

/** Odds of a chance: 1 for a half, 3 for three quarters. Independent hints multiply them. */
final class Odds {

    static double of(double chance) {
        return chance / (1 - chance);
    }

    static double chance(double odds) {
        return odds / (1 + odds);
    }

    private Odds() {}
}
