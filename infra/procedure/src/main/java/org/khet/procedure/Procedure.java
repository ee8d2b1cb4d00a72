package org.khet.procedure;

import java.util.List;
import org.khet.calendar.DayKind;

/**
 * A procedure as data. A published version never changes; a case carries the one it was started under, so that a new
 * version does not move what is already running.
 *
 * @param dayKind which days the standards count
 * @param extensions how often the time of a case may be extended
 * @param veryOverdueAfter more than this many days late is very late
 */
public record Procedure(
        String code,
        int version,
        String nameTh,
        String nameEn,
        DayKind dayKind,
        int extensions,
        int veryOverdueAfter,
        List<Step> steps) {

    public Procedure {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).n() != i + 1) {
                throw new IllegalArgumentException(code + ": steps are not numbered from 1");
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(code + ": no steps");
        }
    }

    /**
     * The step with this number, counted from 1.
     *
     * @throws ProcedureRefusal where there is no such step
     */
    public Step step(int n) {
        if (n < 1 || n > steps.size()) {
            throw new ProcedureRefusal(ProcedureRefusal.Code.NO_SUCH_STEP, n);
        }
        return steps.get(n - 1);
    }

    /** The same procedure counting other days, for offices that read the manual's "days" so. */
    public Procedure counting(DayKind days) {
        return new Procedure(code, version, nameTh, nameEn, days, extensions, veryOverdueAfter, steps);
    }
}
