package org.khet.collection.certificates;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about the office's keys. */
final class SigningKeyProblems {
    static final ProblemType REVOKED =
            new ProblemType("signing-key-revoked", 409, "กุญแจลงนามถูกเพิกถอน", "The signing key was revoked");

    static ProblemException revoked() {
        return ProblemException.of(REVOKED)
                .detail(
                        "สำนักงานเพิกถอนกุญแจที่ระบบใช้ลงนามแล้ว จึงออกใบรับรองไม่ได้",
                        "The office has revoked the key in use, so nothing can be certified with it")
                .cure(
                        "ผู้ดูแลระบบเปลี่ยนกุญแจด้วย infra/bin/rotate-signing-key แล้วเริ่มบริการใหม่",
                        "The administrator puts in a new key with infra/bin/rotate-signing-key and restarts the"
                                + " service")
                .build();
    }

    static ProblemException revokedAlready() {
        return ProblemException.of(REVOKED)
                .detail("กุญแจนี้ถูกเพิกถอนแล้ว", "This key was revoked already")
                .cure("ดูรายการที่ /api/collection/signing-keys", "See the list at /api/collection/signing-keys")
                .build();
    }

    static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("สำนักงานไม่เคยใช้กุญแจนี้", "The office has never used this key")
                .cure("ดูรายการที่ /api/collection/signing-keys", "See the list at /api/collection/signing-keys")
                .build();
    }

    private SigningKeyProblems() {}
}
