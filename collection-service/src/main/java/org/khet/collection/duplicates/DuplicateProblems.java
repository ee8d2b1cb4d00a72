package org.khet.collection.duplicates;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about duplicate cases. */
final class DuplicateProblems {
    static final ProblemType CASE_CLOSED =
            new ProblemType("duplicate-closed", 409, "กรณีนี้ปิดแล้ว", "The case is closed already");

    static ProblemException closed() {
        return ProblemException.of(CASE_CLOSED)
                .detail(
                        "ข้อมูลของโรงเรียนตรงกันแล้ว ไม่ต้องวินิจฉัย",
                        "The schools' data agree; nothing is to be decided")
                .cure("โหลดกรณีนี้ใหม่เพื่อดูข้อมูลล่าสุด", "Load the case again to see the latest data")
                .build();
    }

    static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบกรณีนี้ในขอบเขตของท่าน", "There is no such case within your reach")
                .cure("เปิดจากรายการนักเรียนซ้ำซ้อน", "Open it from the list of duplicates")
                .build();
    }

    static ProblemException notACursor(Exception cause) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "cursor",
                        "cursor ไม่ถูกต้อง ให้ใช้ค่า nextCursor ของหน้าก่อน",
                        "Not a cursor: use the nextCursor of the page before")
                .cause(cause)
                .build();
    }

    static ProblemException needless() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("ผลวินิจฉัยนี้ไม่ต้องระบุโรงเรียน", "This decision names no school")
                .cure(
                        "ระบุ keepsAt เฉพาะเมื่อ outcome เป็น KEEPS_AT",
                        "Give keepsAt only where the outcome is KEEPS_AT")
                .field("keepsAt", "ต้องไม่ระบุ", "Must be absent")
                .build();
    }

    static ProblemException nobodyHere() {
        return ProblemException.of(CASE_CLOSED)
                .detail("ไม่มีโรงเรียนใดมีนักเรียนคนนี้ในไฟล์แล้ว", "No school has the pupil in its file any more")
                .cure("โหลดกรณีนี้ใหม่เพื่อดูข้อมูลล่าสุด", "Load the case again to see the latest data")
                .build();
    }

    static ProblemException notASide() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("โรงเรียนที่เลือกไม่มีนักเรียนคนนี้ในไฟล์", "The school chosen does not have the pupil")
                .cure("เลือกโรงเรียนใดโรงเรียนหนึ่งในกรณีนี้", "Choose one of the schools of the case")
                .field("keepsAt", "ต้องเป็นรหัสโรงเรียนในกรณีนี้", "Must be the code of a school of the case")
                .build();
    }

    private DuplicateProblems() {}
}
