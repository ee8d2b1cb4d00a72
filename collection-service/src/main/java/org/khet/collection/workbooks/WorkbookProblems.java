package org.khet.collection.workbooks;

import org.khet.problem.ProblemType;

/** What can be refused about files that go out. */
final class WorkbookProblems {
    static final ProblemType NOT_IN_WINDOWS_874 = new ProblemType(
            "not-in-windows-874",
            422,
            "มีอักขระที่ windows-874 ไม่มี",
            "There are characters windows-874 does not have");

    private WorkbookProblems() {}
}
