package org.khet.collection.exceptions;

import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about an exception. */
public final class ExceptionProblems {

    public static final ProblemType EXCEPTION_OVER =
            new ProblemType("exception-over", 409, "การขยายเวลานี้สิ้นสุดแล้ว", "This exception has ended already");

    static ProblemException over() {
        return ProblemException.of(EXCEPTION_OVER)
                .detail("การขยายเวลานี้หมดอายุหรือถูกยกเลิกไปแล้ว", "It has lapsed or was withdrawn")
                .cure("หากต้องการให้เวลาอีก ให้ขยายเวลาใหม่", "Grant a new one where more time is due")
                .build();
    }

    static ProblemException field(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(th, en)
                .field(field, th, en)
                .build();
    }

    static ProblemException notExpected(List<String> schools) {
        var named = String.join(", ", schools.subList(0, Math.min(20, schools.size())));
        return field(
                "schoolCodes",
                "ไม่อยู่ในรายชื่อของรอบนี้: " + named,
                "Not among the schools of this collection: " + named);
    }

    private ExceptionProblems() {}
}
