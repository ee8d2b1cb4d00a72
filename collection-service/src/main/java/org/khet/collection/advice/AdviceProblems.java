package org.khet.collection.advice;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about advice. */
public final class AdviceProblems {

    public static final ProblemType THREAD_FULL =
            new ProblemType("advice-thread-full", 409, "การสนทนานี้ยาวเกินไป", "This thread is too long");
    public static final ProblemType PERSONAL_DATA =
            new ProblemType("faq-personal-data", 422, "ข้อความมีข้อมูลส่วนบุคคล", "The text holds personal data");

    static ProblemException full(int most) {
        return ProblemException.of(THREAD_FULL)
                .detail("มีข้อความครบ " + most + " ข้อความแล้ว", "It has " + most + " messages already")
                .cure("เริ่มการสนทนาใหม่", "Start another thread")
                .build();
    }

    static ProblemException personal(String field) {
        return ProblemException.of(PERSONAL_DATA)
                .detail(
                        "คำตอบที่เผยแพร่ทุกโรงเรียนเห็น จึงต้องไม่มีเลขประจำตัว หมายเลขโทรศัพท์ หรืออีเมล",
                        "Every school sees a published answer: no ID, phone number or mail address may be in it")
                .cure("เขียนใหม่โดยไม่ระบุตัวบุคคล", "Word it without naming anybody")
                .field(field, "มีข้อมูลที่ระบุตัวบุคคล", "Names a person")
                .build();
    }

    static ProblemException unknownFinding() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีรายการนี้ในข้อมูลรุ่นปัจจุบัน", "The current version has no such finding")
                .cure("เปิดรายการที่พบล่าสุด", "Read the findings again")
                .build();
    }

    static ProblemException unknownThread() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบการสนทนานี้ในขอบเขตของท่าน", "There is no such thread within your reach")
                .cure("ตรวจที่อยู่ที่เรียก และบัญชีที่ใช้", "Check the address and the account in use")
                .build();
    }

    private AdviceProblems() {}
}
