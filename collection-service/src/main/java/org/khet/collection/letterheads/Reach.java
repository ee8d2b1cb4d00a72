package org.khet.collection.letterheads;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.khet.security.Role;

/** Who may look at an office's letterhead, who may write its papers, and who keeps it. */
final class Reach {
    private static final Role[] WRITERS = {Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR};

    static void requireStaff(Caller caller, String areaCode) {
        caller.requireStaff();
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบเขตพื้นที่นี้ในขอบเขตของท่าน", "There is no such area within your reach")
                    .cure("ตรวจรหัสเขตพื้นที่ และบัญชีที่ใช้", "Check the area's code and the account in use")
                    .build();
        }
    }

    static void requireWriter(Caller caller, String areaCode) {
        caller.requireRole(WRITERS);
        requireStaff(caller, areaCode);
    }

    static void requireKeeper(Caller caller, String areaCode) {
        caller.requireRole(Role.DATA_OFFICER);
        requireStaff(caller, areaCode);
    }

    static boolean keeps(Caller caller) {
        return caller.has(Role.DATA_OFFICER, Role.ADMINISTRATOR);
    }

    private Reach() {}
}
