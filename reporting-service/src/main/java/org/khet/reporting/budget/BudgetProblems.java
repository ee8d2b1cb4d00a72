package org.khet.reporting.budget;

import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class BudgetProblems {

    static final ProblemType INPUTS_MISSING =
            new ProblemType("budget-inputs-missing", 422, "ตารางอ้างอิงยังไม่ครบ", "The input tables lack something");

    private static final int MOST_NAMED = 100;

    static ProblemException missing(List<Missing> missing) {
        var refusal = ProblemException.of(INPUTS_MISSING)
                .detail(
                        "ขาดข้อมูล " + missing.size() + " รายการ จึงไม่คำนวณ",
                        missing.size() + " things are missing, so nothing was reckoned")
                .cure(
                        "กรอกในตารางอ้างอิง หรือเลือกเฉพาะรายการที่มีอัตรา",
                        "Enter them in the input tables, or choose only items that have rates");
        missing.stream().limit(MOST_NAMED).forEach(one -> refusal.field(one.table(), one.messageTh(), one.messageEn()));
        return refusal.build();
    }

    static ProblemException notPupils() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail(
                        "ชุดข้อมูลนี้ไม่ใช่นักเรียนรายบุคคลที่มีชั้น",
                        "This snapshot is not one of pupils with their grades")
                .cure("เลือกชุดข้อมูลนักเรียนรายบุคคล", "Choose a snapshot of individual pupils")
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบงบประมาณนี้ในขอบเขตของท่าน", "There is no such budget within your reach")
                .cure("โรงเรียนเห็นงบประมาณของตนเมื่อเผยแพร่แล้ว", "A school sees its own budget once it is published")
                .build();
    }

    private BudgetProblems() {}
}
