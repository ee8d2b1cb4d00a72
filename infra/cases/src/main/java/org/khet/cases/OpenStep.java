package org.khet.cases;

import java.time.LocalDate;
import java.util.Comparator;
import org.khet.procedure.StepView;

/** A step that somebody has to do. */
public record OpenStep(String caseId, String caseKind, String caseTitleTh, StepView step) {

    static final Comparator<OpenStep> LATE_FIRST = Comparator.comparing(
            open -> open.step().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
}
