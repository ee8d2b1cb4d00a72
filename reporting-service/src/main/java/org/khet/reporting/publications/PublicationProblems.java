package org.khet.reporting.publications;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class PublicationProblems {

    static final ProblemType ADDRESS_TAKEN =
            new ProblemType("address-taken", 409, "ที่อยู่นี้มีผู้ใช้แล้ว", "The address is taken");
    static final ProblemType WITHDRAWN =
            new ProblemType("publication-withdrawn", 410, "สารสนเทศนี้ถูกถอนแล้ว", "This publication is withdrawn");

    static ProblemException addressTaken(String slug) {
        return ProblemException.of(ADDRESS_TAKEN)
                .detail("ที่อยู่ " + slug + " เป็นของสำนักงานเขตอื่น", "Address " + slug + " belongs to another area")
                .cure("ใช้ slug อื่น", "Choose another slug")
                .build();
    }

    /** What was asked for is not repeated: whoever made it up may have put anything into it. */
    static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีสารสนเทศที่เผยแพร่ ณ ที่อยู่นี้", "Nothing is published at this address")
                .cure(
                        "ค้นจากชื่อเรื่องหรือชื่อโรงเรียนได้ที่หน้า /public",
                        "Search for its title or a school's name at /public")
                .build();
    }

    static ProblemException unknownEdition(Publication publication) {
        int newest = publication.current().number();
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีฉบับที่ขอ มีฉบับที่ 1 ถึง " + newest, "No such edition: there are 1 to " + newest)
                .cure(
                        "เปิดฉบับปัจจุบันที่ /public/" + publication.slug(),
                        "Open the present edition at /public/" + publication.slug())
                .build();
    }

    static ProblemException withdrawn(Publication.Withdrawal withdrawal) {
        return ProblemException.of(WITHDRAWN)
                .detail(
                        "เหตุผลที่ถอน: " + withdrawal.reasonTh(),
                        "Withdrawn, for this reason: " + withdrawal.reasonTh())
                .cure("สอบถามสำนักงานเขต หรือยื่นคำขอข้อมูล", "Ask the office, or file a request for information")
                .build();
    }

    static ProblemException reasonMissing() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "reasonTh",
                        "ที่อยู่นี้เผยแพร่แล้ว ฉบับแก้ไขต้องบอกเหตุผลให้ผู้อ่านทราบ",
                        "This address is published already: a correction tells its readers why")
                .build();
    }

    private PublicationProblems() {}
}
