package org.khet.cases;

import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import org.khet.procedure.ProcedureRefusal;

final class CaseProblems {

    static final ProblemType STEP_REFUSED = new ProblemType(
            "step-refused", 409, "ขั้นตอนนี้ทำรายการดังกล่าวไม่ได้ในขณะนี้", "The step does not allow this now");

    static ProblemException refused(ProcedureRefusal refusal) {
        return ProblemException.of(STEP_REFUSED)
                .detail(refusal.messageTh(), refusal.messageEn())
                .cure(
                        "ดูขั้นตอนปัจจุบันและประวัติของงานที่ …/steps แล้วทำรายการกับขั้นตอนที่เปิดอยู่",
                        "See the open step and the history at …/steps and act on the open step")
                .cause(refusal)
                .build();
    }

    private CaseProblems() {}
}
