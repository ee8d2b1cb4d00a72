package org.khet.collection.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * An area whose schools have habits: each submits about its own number of working days before or after the end, by turns
 * punctual or not, the whole area earlier or later from round to round, and begins on that day or some days before it. What the
 * model is tested on knows nothing of the model.
 */
final class SimulatedArea {

    private static final int SCHOOLS = 155;

    private final Random random;
    private final double[] habit = new double[SCHOOLS];
    private final double[] spread = new double[SCHOOLS];

    /** A school in the round to be foretold. */
    record Now(String code, SubmissionStatus status, boolean willBeLate) {}

    SimulatedArea(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SCHOOLS; i++) {
            habit[i] = -2.5 + 3 * random.nextGaussian();
            spread[i] = 0.8 + 2 * random.nextDouble();
        }
    }

    AreaPast past(int rounds) {
        Map<String, List<PastReturn>> bySchool = new HashMap<>();
        for (int round = rounds; round > 0; round--) {
            int[] days = round();
            for (int i = 0; i < SCHOOLS; i++) {
                bySchool.computeIfAbsent("s" + i, key -> new ArrayList<>())
                        .add(new PastReturn(2560 + round, 1, began(days[i]), days[i], random.nextInt(6) == 0 ? 1 : 0));
            }
        }
        return new AreaPast(bySchool);
    }

    /** Those that have not submitted, with so many days left, in a round that nobody has seen. */
    List<Now> open(int daysLeft) {
        int[] days = round();
        var open = new ArrayList<Now>();
        for (int i = 0; i < SCHOOLS; i++) {
            int began = began(days[i]);
            if (days[i] >= -daysLeft) {
                open.add(new Now("s" + i, status(began, days[i], -daysLeft), days[i] > 0));
            }
        }
        return open;
    }

    /** Many a school does all on one day; the others begin up to six days before. */
    private int began(int submits) {
        return random.nextInt(5) < 2 ? submits : submits - 1 - random.nextInt(6);
    }

    static int expected() {
        return SCHOOLS;
    }

    private SubmissionStatus status(int began, int submits, int today) {
        if (today < began) {
            return SubmissionStatus.NOT_STARTED;
        }
        double done = (today - began + 1.0) / (submits - began + 1.0);
        return done < 0.5
                ? SubmissionStatus.HAS_ERRORS
                : done < 0.85 ? SubmissionStatus.HAS_QUERIES : SubmissionStatus.CLEAN;
    }

    private int[] round() {
        double all = 0.8 * random.nextGaussian();
        int[] days = new int[SCHOOLS];
        for (int i = 0; i < SCHOOLS; i++) {
            days[i] = (int) Math.round(habit[i] + all + spread[i] * random.nextGaussian());
        }
        return days;
    }
}
