package org.khet.reporting.publications;

import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class PublicationProblems {

    static final ProblemType ADDRESS_TAKEN =
            new ProblemType("address-taken", 409, "ที่อยู่นี้มีผู้ใช้แล้ว", "The address is taken");

    static ProblemException addressTaken(String slug) {
        return ProblemException.of(ADDRESS_TAKEN)
                .detail("ที่อยู่ " + slug + " เป็นของสำนักงานเขตอื่น", "Address " + slug + " belongs to another area")
                .cure("ใช้ slug อื่น", "Choose another slug")
                .build();
    }

    private PublicationProblems() {}
}
