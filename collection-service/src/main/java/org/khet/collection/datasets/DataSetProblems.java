package org.khet.collection.datasets;

import java.util.Collection;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about data sets. */
final class DataSetProblems {

    static final ProblemType UNKNOWN_DATA_SET =
            new ProblemType("unknown-data-set", 404, "ไม่รู้จักชุดข้อมูลนี้", "The data set is not known");
    static final ProblemType DATA_SET_EXISTS = new ProblemType(
            "data-set-exists", 409, "มีชุดข้อมูลรหัสนี้แล้ว", "There is a data set of this code already");
    static final ProblemType DRAFT_EXISTS = new ProblemType(
            "data-set-draft-exists", 409, "มีร่างของชุดข้อมูลนี้แล้ว", "There is a draft of this data set already");
    static final ProblemType DATA_SET_PUBLISHED = new ProblemType(
            "data-set-published", 409, "รุ่นที่เผยแพร่แล้วแก้ไขไม่ได้", "A published version never changes");
    static final ProblemType DATA_SET_FAULTY =
            new ProblemType("data-set-faulty", 422, "ชุดข้อมูลยังมีข้อผิดพลาด", "The data set has faults");

    static ProblemException unknown() {
        return ProblemException.of(UNKNOWN_DATA_SET)
                .detail("ไม่มีชุดข้อมูลหรือรุ่นนี้", "There is no such data set or version")
                .cure("ดูรายการได้ที่ /api/collection/data-sets", "See the list at /api/collection/data-sets")
                .build();
    }

    static ProblemException exists(String code) {
        return ProblemException.of(DATA_SET_EXISTS)
                .detail("มีชุดข้อมูลรหัส " + code + " แล้ว", "There is a data set " + code + " already")
                .cure(
                        "เลือกรหัสอื่น หรือสร้างรุ่นใหม่ของชุดเดิม",
                        "Choose another code, or make a new version of that one")
                .field("code", "รหัสนี้ใช้แล้ว", "The code is taken")
                .build();
    }

    static ProblemException draftExists(String code, int number) {
        return ProblemException.of(DRAFT_EXISTS)
                .detail(
                        "รุ่นที่ " + number + " ของ " + code + " ยังเป็นร่างอยู่",
                        "Version " + number + " of " + code + " is still a draft")
                .cure("แก้ไขร่างนั้นต่อ เผยแพร่ หรือลบก่อน", "Go on with that draft, publish it, or delete it first")
                .build();
    }

    static ProblemException published(String code, int number) {
        return ProblemException.of(DATA_SET_PUBLISHED)
                .detail(
                        "รุ่นที่ " + number + " ของ " + code + " เผยแพร่แล้ว มีรอบจัดเก็บที่อ้างถึงได้",
                        "Version " + number + " of " + code + " is published, and rounds may rest on it")
                .cure("สร้างรุ่นใหม่จากรุ่นนี้แล้วแก้ไข", "Make a new version of it and edit that")
                .build();
    }

    static ProblemException faulty(Collection<Fault> faults) {
        var refusal = ProblemException.of(DATA_SET_FAULTY)
                .detail(
                        "พบข้อผิดพลาด " + faults.size() + " แห่ง จึงยังใช้ชุดข้อมูลนี้ไม่ได้",
                        faults.size() + " faults were found, so the data set cannot be used yet")
                .cure("แก้ไขตามตำแหน่งที่ระบุแต่ละแห่ง", "Mend each of the places named");
        faults.forEach(fault -> refusal.field(fault.place(), fault.messageTh(), fault.messageEn()));
        return refusal.build();
    }

    private DataSetProblems() {}
}
