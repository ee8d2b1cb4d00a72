package org.khet.reporting.books;

import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

final class BookProblems {

    static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบหนังสือนี้ในขอบเขตของท่าน", "No such book within your reach")
                .build();
    }

    static ProblemException noEdition() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ยังไม่ได้จัดทำหนังสือฉบับนี้", "No such edition of the book was made")
                .cure("เรียก POST …/produce ก่อน", "Call POST …/produce first")
                .build();
    }

    static ProblemException draftProposed() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail("ฉบับร่างเผยแพร่ไม่ได้", "A draft is not published")
                .cure("จัดทำเล่มจริงก่อน แล้วเสนอเผยแพร่เล่มนั้น", "Make a final edition and propose that one")
                .build();
    }

    static ProblemException bookInBook(int at) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("entries[" + at + "]", "เล่มสถิติเป็นบทของอีกเล่มไม่ได้", "A book is no chapter of another book")
                .build();
    }

    static ProblemException unclearEntry(int at) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "entries[" + at + "]",
                        "ระบุ productionId หรือ reportCode กับ snapshotId อย่างใดอย่างหนึ่ง",
                        "Give a productionId, or a reportCode with a snapshotId, and not both")
                .build();
    }

    /** @param chapters the titles of those that stand in the way */
    static ProblemException notReady(List<String> chapters) {
        var named = String.join(" / ", chapters);
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail(
                        "เล่มจริงใช้เฉพาะตารางที่ตรวจสอบและอนุมัติแล้ว ยังไม่ครบ: " + named,
                        "A final book takes only tables that were checked and approved; not yet: " + named)
                .cure(
                        "ทำขั้นตรวจสอบ (4) และขั้นบันทึกสรุปผล (5) ของตารางเหล่านี้ให้เสร็จ หรือจัดทำเป็นฉบับร่าง",
                        "Complete steps 4 and 5 of these tables, or make a draft")
                .build();
    }

    private BookProblems() {}
}
