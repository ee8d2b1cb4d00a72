package org.khet.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case whose due date moved or passed, or that is done; the same shape from all services that run procedures.
 *
 * @param caseKind {@code COLLECTION}, {@code REQUEST} or {@code PRODUCTION}
 * @param level of escalation, 0 where it is a moved date or done
 * @param areaCode whose staff it concerns; null where the case belongs to the whole office
 */
public record StepNotice(
        String caseId,
        String caseKind,
        String caseTitleTh,
        int step,
        String stepNameTh,
        @Nullable LocalDate dueOn,
        int level,
        @Nullable String areaCode) {}
