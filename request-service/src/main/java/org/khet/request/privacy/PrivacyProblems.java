package org.khet.request.privacy;

import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What the gate refuses. */
final class PrivacyProblems {

    static final ProblemType APPROVAL_NEEDED =
            new ProblemType("approval-needed", 409, "ต้องได้รับอนุมัติก่อน", "An approval is needed first");
    static final ProblemType OWN_APPROVAL =
            new ProblemType("own-approval", 403, "อนุมัติเรื่องของตนเองไม่ได้", "Nobody approves their own");
    static final ProblemType SUPPRESSION_TOO_WEAK = new ProblemType(
            "suppression-too-weak", 409, "ปิดค่าน้อยไม่ถึงเกณฑ์", "Small cells are not suppressed enough");

    static ProblemException approvalNeeded(List<String> fields) {
        var problem = ProblemException.of(APPROVAL_NEEDED)
                .detail(
                        "ข้อมูลส่วนบุคคลต้องมีวัตถุประสงค์ ฐานกฎหมาย และผู้อนุมัติซึ่งไม่ใช่ผู้จัดทำ",
                        "Personal data needs a purpose, a legal basis, and an approver who is not the producer")
                .cure(
                        "ขออนุมัติ (POST …/privacy/ask) แล้วให้ผู้อนุมัติพิจารณา หรือเลือกฟิลด์ที่ไม่ใช่ข้อมูลส่วนบุคคล",
                        "Ask for it (POST …/privacy/ask) and have an approver decide, or choose fields that are not personal");
        fields.forEach(
                field -> problem.field("fields." + field, "ฟิลด์นี้ต้องได้รับอนุมัติ", "This field needs an approval"));
        return problem.build();
    }

    static ProblemException approverProduced() {
        return ProblemException.of(OWN_APPROVAL)
                .detail("ผู้อนุมัติเป็นผู้จัดทำไฟล์เอง", "Who approved it also produced it")
                .cure("ให้อีกคนอนุมัติหรือจัดทำ", "Have another person approve or produce it")
                .build();
    }

    static ProblemException ownRequest() {
        return ProblemException.of(OWN_APPROVAL)
                .detail(
                        "ผู้ขออนุมัติหรือผู้จัดทำไฟล์พิจารณาเรื่องนี้เองไม่ได้",
                        "Who asked, or produced the file, may not decide")
                .cure("ให้ศึกษานิเทศก์หรือผู้อำนวยการอีกคนพิจารณา", "Ask another supervisor or the director")
                .build();
    }

    static ProblemException alreadyDecided() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail("เรื่องนี้พิจารณาแล้ว", "This has been decided")
                .cure("ขออนุมัติใหม่หากต้องการเปลี่ยน", "Ask anew to change it")
                .build();
    }

    static ProblemException noneAsked() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ยังไม่มีการขออนุมัติ", "No approval has been asked for")
                .cure("ขออนุมัติก่อน", "Ask for one first")
                .build();
    }

    static ProblemException unknownField(int at) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("fields[" + at + "]", "ไม่มีฟิลด์นี้", "There is no such field")
                .cure("เลือกจากฟิลด์ของข้อมูลชุดนี้", "Choose from the fields of this data")
                .build();
    }

    static ProblemException notAmongFields(int at) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("unmasked[" + at + "]", "ต้องอยู่ในฟิลด์ที่ขอ", "Must be among the fields asked for")
                .cure("เพิ่มในฟิลด์ก่อน", "Add it to the fields first")
                .build();
    }

    static ProblemException tooWeak(String fileName, int bound) {
        return ProblemException.of(SUPPRESSION_TOO_WEAK)
                .detail(
                        "ไฟล์ " + fileName + " ไม่ได้จัดทำด้วยการปิดค่าน้อยกว่า " + bound,
                        fileName + " was not made with counts below " + bound + " suppressed")
                .cure("ตีกลับจากขั้นตรวจสอบ แล้วสั่งผลิตใหม่", "Send it back at the check and order it again")
                .build();
    }

    private PrivacyProblems() {}
}
