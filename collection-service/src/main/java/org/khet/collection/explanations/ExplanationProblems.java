package org.khet.collection.explanations;

import org.khet.problem.ProblemType;

/** Why an explanation is not taken. */
final class ExplanationProblems {
    static final ProblemType OTHER_COUNT = new ProblemType(
            "other-number-of-queries",
            409,
            "จำนวนข้อสงสัยไม่ตรงกับที่ยืนยัน",
            "Another number of queries than was confirmed");

    private ExplanationProblems() {}
}
