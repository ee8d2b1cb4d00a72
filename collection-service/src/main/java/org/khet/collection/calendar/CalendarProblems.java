package org.khet.collection.calendar;

import org.khet.problem.ProblemType;

/** What can be refused about holidays. */
final class CalendarProblems {

    static final ProblemType HOLIDAY_EXISTS =
            new ProblemType("holiday-exists", 409, "มีวันหยุดในวันนี้แล้ว", "There is a holiday on this day already");

    private CalendarProblems() {}
}
