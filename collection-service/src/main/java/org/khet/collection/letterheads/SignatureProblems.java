package org.khet.collection.letterheads;

import java.time.LocalDate;
import org.khet.documents.ThaiText;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What is refused of signatures. */
final class SignatureProblems {

    static final ProblemType SIGNATURE_NOT_YOURS =
            new ProblemType("signature-not-yours", 403, "ลายมือชื่อนี้ไม่ใช่ของท่าน", "This signature is not yours");

    static final ProblemType SIGNATURE_NOT_USABLE = new ProblemType(
            "signature-not-usable", 409, "ใช้ภาพลายมือชื่อนี้ไม่ได้", "This signature cannot be put there");

    static ProblemException notYours() {
        return ProblemException.of(SIGNATURE_NOT_YOURS)
                .detail(
                        "ภาพลายมือชื่อใช้ได้เฉพาะผู้ที่นำเข้าไว้เอง",
                        "A signature is seen and used only by the one who gave it")
                .cure(
                        "ให้ผู้นั้นออกเลขที่เอง หรือไม่ลงภาพลายมือชื่อแล้วลงนามด้วยปากกา",
                        "Let that person finalise the paper, or leave the picture out and sign with a pen")
                .build();
    }

    static ProblemException none() {
        return ProblemException.of(SIGNATURE_NOT_USABLE)
                .detail("ยังไม่มีภาพลายมือชื่อของผู้ลงนามนี้", "There is no picture of this signatory's signature")
                .cure(
                        "นำเข้าที่หน้า สำนักงาน › หัวหนังสือ หรือลงนามด้วยปากกา",
                        "Give it at Office › Letterhead, or sign with a pen")
                .build();
    }

    static ProblemException otherName(String nameTh) {
        return ProblemException.of(SIGNATURE_NOT_USABLE)
                .detail("ลายมือชื่อนี้เป็นของ " + nameTh, "The signature is that of " + nameTh)
                .cure("ให้ชื่อใต้ลายมือชื่อตรงกับผู้ลงนาม", "Let the name below be that signatory's")
                .build();
    }

    static ProblemException notOnThatDay(LocalDate date) {
        return ProblemException.of(SIGNATURE_NOT_USABLE)
                .detail(
                        "ผู้ลงนามนี้ไม่ได้ดำรงตำแหน่งในวันที่ " + ThaiText.day(date),
                        "This signatory does not sign on " + date)
                .cure(
                        "ตรวจวันที่ของหนังสือ หรือช่วงเวลาของผู้ลงนามที่หน้า สำนักงาน › หัวหนังสือ",
                        "Check the paper's date, or the signatory's term at Office › Letterhead")
                .build();
    }

    static ProblemException noSignatory() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีผู้ลงนามนี้ในหัวหนังสือ", "The letterhead has no such signatory")
                .cure("ดูผู้ลงนามที่หน้า สำนักงาน › หัวหนังสือ", "See the signatories at Office › Letterhead")
                .build();
    }

    private SignatureProblems() {}
}
