package org.khet.reporting.productions;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class ProductionProblems {

    static final ProblemType OWN_WORK =
            new ProblemType("own-work", 403, "ตรวจหรืออนุมัติงานของตนเองไม่ได้", "Nobody checks their own work");
    static final ProblemType NOT_APPROVED =
            new ProblemType("not-approved", 409, "ยังไม่ได้รับอนุมัติ", "Not approved yet");
    static final ProblemType PUBLISH_INSTEAD =
            new ProblemType("publish-instead", 409, "ขั้นเผยแพร่ทำด้วยการเผยแพร่", "This step is done by publishing");

    static ProblemException ownWork() {
        return ProblemException.of(OWN_WORK)
                .detail(
                        "ผู้จัดทำตรวจสอบหรืออนุมัติรายงานของตนเองไม่ได้",
                        "The author may not check or approve this report")
                .cure("ให้เจ้าหน้าที่อีกคนเป็นผู้ตรวจสอบ", "Ask another member of staff to do it")
                .build();
    }

    static ProblemException notApproved() {
        return ProblemException.of(NOT_APPROVED)
                .detail(
                        "รายงานต้องผ่านขั้นตรวจสอบ (4) และบันทึกสรุปผล (5) ก่อนเผยแพร่",
                        "A report is published after its check (step 4) and its memo (step 5)")
                .cure("ทำขั้นตอนที่ค้างอยู่ให้เสร็จก่อน", "Complete the open steps first")
                .build();
    }

    static ProblemException publishInstead() {
        return ProblemException.of(PUBLISH_INSTEAD)
                .detail("ขั้นตอนที่ 6 เสร็จเมื่อเผยแพร่รายงาน", "Step 6 is completed by publishing the report")
                .cure("เรียก POST …/publish พร้อม slug", "Call POST …/publish with a slug")
                .build();
    }

    static ProblemException noSuchOutput() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("รายงานนี้ไม่มีไฟล์ในรูปแบบที่ขอ", "This production has no file of that format")
                .cure("ผลิตรายงานใหม่", "Produce the report again")
                .build();
    }

    private ProductionProblems() {}
}
