package org.khet.collection.archive;

import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What is refused of archives. */
final class ArchiveProblems {

    static final ProblemType ARCHIVE_BROKEN =
            new ProblemType("archive-broken", 409, "คลังเอกสารไม่สมบูรณ์", "The archive is no longer as it was sealed");

    static ProblemException broken(CollectionArchive.Fixity found) {
        return ProblemException.of(ARCHIVE_BROKEN)
                .detail(
                        "ตรวจก่อนส่งแล้วพบว่าไม่ตรงกับที่ปิดผนึกไว้: " + String.join(", ", found.faults()),
                        "Checked before sending, it is not what was sealed; faults: "
                                + found.faults().size())
                .cure(
                        "ใช้สำเนาที่ดาวน์โหลดไว้ก่อนหน้า หรือดาวน์โหลดตามสภาพเพื่อตรวจหาสาเหตุ",
                        "Use a copy downloaded before, or download it as it is to look for the cause")
                .build();
    }

    private ArchiveProblems() {}
}
