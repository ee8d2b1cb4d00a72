package org.khet.collection.memos;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What is refused of memos. */
final class MemoProblems {

    static final ProblemType MEMO_FINAL =
            new ProblemType("memo-final", 409, "บันทึกออกเลขที่แล้ว", "The memo has been made final");

    static final ProblemType MEMO_IN_USE = new ProblemType(
            "memo-in-use", 409, "ขั้นตอนของบันทึกนี้เสร็จสิ้นแล้ว", "The step of this memo has been completed");

    static ProblemException isFinal() {
        return ProblemException.of(MEMO_FINAL)
                .detail("บันทึกฉบับนี้ออกเลขที่แล้ว จึงแก้ไขไม่ได้", "This memo is final and cannot be edited")
                .cure("ยกเลิกเลขที่พร้อมระบุเหตุผลก่อน แล้วจึงแก้ไข", "Void its number with a reason, then edit")
                .build();
    }

    static ProblemException isDraft() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail("บันทึกฉบับนี้ยังไม่ได้ออกเลขที่", "This memo bears no number")
                .cure("ออกเลขที่ก่อน", "Make it final first")
                .build();
    }

    static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีบันทึกชนิดนี้", "There is no such kind of memo")
                .cure("ใช้ plan, proposal, notice หรือ summary", "Use plan, proposal, notice or summary")
                .build();
    }

    private MemoProblems() {}
}
