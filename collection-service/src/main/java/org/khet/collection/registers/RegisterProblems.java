package org.khet.collection.registers;

import org.khet.problem.ProblemType;

/** What a register refuses. */
public final class RegisterProblems {

    public static final ProblemType NO_AGENCY_CODE =
            new ProblemType("no-agency-code", 409, "ยังออกเลขที่หนังสือไม่ได้", "No number can be given yet");

    private RegisterProblems() {}
}
