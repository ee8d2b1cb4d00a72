package org.khet.demo.pupils;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Weight and height as they could be at an age; rough growth curves, good enough to be unremarkable. */
record Body(String weightKg, String heightCm) {
    private static final int GROWN_BOY_CM = 168;
    private static final int GROWN_GIRL_CM = 157;

    static Body of(int years, boolean boy, RandomGenerator random) {
        // 90 cm at two, some 6 cm a year from there.
        double usual = Math.min(90 + 6.1 * (years - 2), boy ? GROWN_BOY_CM : GROWN_GIRL_CM);
        long height = Math.round(usual + random.nextInt(-5, 7));
        double massIndex = 14.5 + 0.3 * Math.max(0, years - 6) + 4 * random.nextDouble();
        double weight = massIndex * height * height / 10_000;
        return new Body(String.format(Locale.ROOT, "%.1f", weight), Long.toString(height));
    }
}
