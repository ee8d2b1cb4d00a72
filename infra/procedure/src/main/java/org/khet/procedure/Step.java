package org.khet.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure as the manual has it.
 *
 * @param n its place, counted from 1
 * @param standardDays the manual's standard; null where the window or the conditions of the case decide
 * @param warnDays the step is due soon when this many days or fewer are left
 * @param rejectsTo the step to which work goes back when this one finds it wanting; null where it cannot
 * @param notBySameAs this step may not be completed by whoever completed that one; null where it may
 */
public record Step(
        int n,
        @Nullable Integer standardDays,
        int warnDays,
        @Nullable Integer rejectsTo,
        @Nullable Integer notBySameAs,
        String nameTh,
        String nameEn,
        String resultTh,
        String resultEn) {

    public Step {
        if (standardDays != null && standardDays < 1) {
            throw new IllegalArgumentException("Step " + n + " has a standard below one day");
        }
        if (rejectsTo != null && (rejectsTo < 1 || rejectsTo >= n)) {
            throw new IllegalArgumentException("Step " + n + " rejects to " + rejectsTo);
        }
        if (notBySameAs != null && (notBySameAs < 1 || notBySameAs >= n)) {
            throw new IllegalArgumentException("Step " + n + " is bound to " + notBySameAs);
        }
    }
}
