package org.khet.collection.forecast;

import java.util.List;
import org.khet.collection.submissions.SubmissionStatus;

/**
 * The likelihood that a school which has not submitted yet will miss the end of entry. Every number of it is here or in
 * {@link AreaPast}.
 *
 * <ol>
 *   <li>The area at this point: of all earlier returns that were still to be submitted with as many working days left, and
 *       had or had not begun as this one has, the share that ended late.
 *   <li>The school's own record: its share of late rounds, each counting {@value #FADING} of the one after it, drawn towards
 *       the area's share, which weighs as much as {@value #AREA_WEIGHT} rounds. The odds are multiplied by how its record
 *       stands to the area's; a school without a past is so judged as the area's schools are.
 *   <li>What stands in its way now: the odds are multiplied by the factor of its status.
 *   <li>Having been sent back in the round before raises the odds by {@value #SENT_BACK}; an area that is ten points behind
 *       or ahead of its usual pace raises or lowers them by {@value #PACE}.
 * </ol>
 */
final class LateModel {

    static final double FADING = 0.7;
    static final double AREA_WEIGHT = 1.5;
    static final double SENT_BACK = 1.15;
    static final double PACE = 1.35;

    static Outlook outlook(Standing now, List<PastReturn> past, AreaPast area, Pace pace) {
        boolean begun = now.status() != SubmissionStatus.NOT_STARTED;
        double odds = Odds.of(area.lateOfOpen(now.daysLeft(), begun));
        odds *= Odds.of(record(past, area.late())) / Odds.of(area.late());
        odds *= factor(now.status());
        if (!past.isEmpty() && past.getFirst().returned() > 0) {
            odds *= SENT_BACK;
        }
        if (pace.behind()) {
            odds *= PACE;
        } else if (pace.ahead()) {
            odds /= PACE;
        }
        return Outlook.of(Odds.chance(odds), Reasons.of(now, past, pace));
    }

    private static double record(List<PastReturn> past, double area) {
        double late = AREA_WEIGHT * area;
        double all = AREA_WEIGHT;
        double weight = 1;
        for (var round : past) {
            late += round.late() ? weight : 0;
            all += weight;
            weight *= FADING;
        }
        return late / all;
    }

    /** A file that only has to be submitted is nearly there; not to have begun is in the area's share already. */
    static double factor(SubmissionStatus status) {
        return switch (status) {
            case NOT_STARTED, DRAFT -> 1.0;
            case RETURNED -> 1.3;
            case HAS_ERRORS -> 1.2;
            case HAS_QUERIES -> 0.8;
            case CLEAN -> 0.4;
            case SUBMITTED, CERTIFIED, ACCEPTED, LOCKED ->
                throw new IllegalArgumentException("Nothing is to be foretold of " + status);
        };
    }

    private LateModel() {}
}
