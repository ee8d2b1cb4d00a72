package org.khet.request.filing;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class FilingProblems {

    static final ProblemType NOT_DUE =
            new ProblemType("not-due", 409, "ยังไม่ครบกำหนดเก็บ", "The term of keeping is not over");
    static final ProblemType OWN_DESTRUCTION =
            new ProblemType("own-destruction", 403, "อนุมัติการทำลายที่ตนเสนอไม่ได้", "Nobody approves their own list");

    static ProblemException notDue(int at) {
        return ProblemException.of(NOT_DUE)
                .field("requestIds[" + at + "]", "ยังไม่ครบกำหนดเก็บ", "Its term is not over")
                .cure("เลือกเฉพาะรายการที่ครบกำหนด", "Choose those only that are due")
                .build();
    }

    static ProblemException notOnShelf(int at) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "requestIds[" + at + "]",
                        "ไม่มีในแฟ้ม หรืออยู่ในรายการทำลายแล้ว",
                        "Not on the shelf, or on a list already")
                .cure("โหลดรายการใหม่", "Load the list again")
                .build();
    }

    static ProblemException ownList() {
        return ProblemException.of(OWN_DESTRUCTION)
                .detail("ผู้เสนอรายการทำลายเป็นผู้อนุมัติเองไม่ได้", "Who proposed the list may not approve it")
                .cure("ให้ศึกษานิเทศก์หรือผู้อำนวยการอีกคนพิจารณา", "Ask another supervisor or the director")
                .build();
    }

    static ProblemException alreadyDecided() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail("รายการนี้พิจารณาแล้ว", "This list has been decided on")
                .cure("โหลดใหม่", "Load it again")
                .build();
    }

    private FilingProblems() {}
}
