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
