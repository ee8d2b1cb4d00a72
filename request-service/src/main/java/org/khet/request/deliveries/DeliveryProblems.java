package org.khet.request.deliveries;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class DeliveryProblems {

    static final ProblemType LINK_USED_UP =
            new ProblemType("link-used-up", 410, "ลิงก์ถูกใช้ครบจำนวนครั้งแล้ว", "The link has been used up");
    static final ProblemType PACKAGE_TAMPERED =
            new ProblemType("package-tampered", 409, "ชุดส่งมอบถูกแก้ไข", "The package is not what was sealed");
    static final ProblemType ALREADY_SAID =
            new ProblemType("already-said", 409, "ให้ความเห็นแล้ว", "An answer has been given already");

    /** The same for a link that never was, has expired, or was revoked: nothing is told to those who guess. */
    static ProblemException noSuchLink() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ลิงก์นี้ใช้ไม่ได้หรือหมดอายุแล้ว", "This link is not valid, or not any more")
                .cure(
                        "ตรวจสอบว่าคัดลอกลิงก์มาครบ หรือติดต่อสำนักงานเขตเพื่อขอลิงก์ใหม่",
                        "Check that it was copied whole, or ask the area office for a new one")
                .build();
    }

    static ProblemException usedUp() {
        return ProblemException.of(LINK_USED_UP)
                .detail("ลิงก์นี้ถูกดาวน์โหลดครบจำนวนครั้งแล้ว", "This link has been downloaded as often as allowed")
                .cure("ติดต่อสำนักงานเขตเพื่อขอลิงก์ใหม่", "Ask the area office for a new link")
                .build();
    }

    static ProblemException tampered() {
        return ProblemException.of(PACKAGE_TAMPERED)
                .detail(
                        "ไฟล์ในระบบไม่ตรงกับค่าตรวจสอบที่บันทึกไว้ จึงไม่ส่งออก",
                        "What is stored does not have the recorded sum, so nothing is given out")
                .cure(
                        "แจ้งสำนักงานเขต เพื่อตรวจสอบและผลิตใหม่",
                        "Tell the area office, which looks into it and produces it anew")
                .build();
    }

    static ProblemException alreadySaid() {
        return ProblemException.of(ALREADY_SAID)
                .detail(
                        "ท่านได้ให้ความเห็นสำหรับคำขอนี้แล้ว ขอบคุณ",
                        "You have given your answer for this request; thank you")
                .cure("ไม่ต้องดำเนินการเพิ่ม", "There is nothing more to do")
                .build();
    }

    static ProblemException notDelivered() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("คำขอนี้ยังไม่ได้ส่งมอบ", "This request has not been delivered yet")
                .cure("ส่งมอบก่อน", "Deliver it first")
                .build();
    }

    static ProblemException areaMissing() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("cover.areaCode", "ระบุเขตพื้นที่เจ้าของหัวหนังสือ", "Say whose letterhead it is")
                .cure("ระบุรหัสเขตพื้นที่", "Give the area's code")
                .build();
    }

    private DeliveryProblems() {}
}
