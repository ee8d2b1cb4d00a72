package org.khet.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the interfaces of all services show it, under {@code …/steps}.
 *
 * @param currentStep the open step; null when the case is finished
 */
public record CaseView(
        Name procedure,
        @Nullable Integer currentStep,
        boolean finished,
        List<StepView> steps,
        List<HistoryEntry> history) {

    /** Which procedure it follows. */
    public record Name(String code, int version, String nameTh, String nameEn) {}
}
