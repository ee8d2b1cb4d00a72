package org.khet.request.outsiders;

import java.time.Duration;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** Why a form from outside is not taken. */
final class OutsiderProblems {

    static final ProblemType PROOF_WRONG = new ProblemType(
            "proof-wrong", 422, "ระบบยืนยันการส่งแบบไม่สำเร็จ", "The proof of work is not right, or too late");
    static final ProblemType PROOF_USED =
            new ProblemType("proof-used", 409, "แบบคำขอนี้ส่งไปแล้ว", "This form has been sent already");

    static ProblemException proofWrong() {
        return ProblemException.of(PROOF_WRONG)
                .detail(
                        "โจทย์ที่เบราว์เซอร์ต้องคำนวณก่อนส่งแบบไม่ถูกต้องหรือหมดเวลา",
                        "What the browser has to work out before sending is not right, or its time is over")
                .cure(
                        "กดส่งอีกครั้ง หากเรียกจากโปรแกรม ขอโจทย์ใหม่ที่ /api/requests/public/challenge",
                        "Send again; programs ask for a new puzzle at /api/requests/public/challenge")
                .build();
    }

    static ProblemException proofUsed() {
        return ProblemException.of(PROOF_USED)
                .detail("โจทย์หนึ่งข้อใช้ส่งได้ครั้งเดียว", "Each puzzle is good for one form")
                .cure(
                        "ตรวจอีเมลว่าได้รับรหัสติดตามแล้วหรือไม่ หากไม่ได้รับให้กดส่งอีกครั้ง",
                        "See whether the tracking code has come by e-mail; if not, send again")
                .build();
    }

    static ProblemException leaveEmpty() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("website", "ช่องนี้ต้องเว้นว่าง", "This field has to stay empty")
                .build();
    }

    static ProblemException contactLimit() {
        return ProblemException.of(CommonProblems.TOO_MANY)
                .detail(
                        "วันนี้มีคำขอด้วยอีเมลนี้ครบจำนวนแล้ว",
                        "This e-mail address has filed as many requests today as it may")
                .cure("ส่งใหม่ในวันถัดไป หรือติดต่อสำนักงานเขต", "Send again tomorrow, or ask the area office")
                .retryAfter(Duration.ofHours(24))
                .build();
    }

    private OutsiderProblems() {}
}
