package org.khet.collection.workbooks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Scope;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/**
 * Who may take whole rows away: the school its own, and of the office only those who work on its data, with a reason. Every
 * file that leaves is on record.
 */
@Component
class Entitled {
    /** Percent-encoded UTF-8: not in the address, which proxies write down, and headers hold no Thai. */
    static final String REASON = "Khet-Reason";

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final Reach reach;
    private final AuditTrail audit;

    Entitled(Reach reach, AuditTrail audit) {
        this.reach = reach;
        this.audit = audit;
    }

    /** @throws ProblemException 404 out of reach, 403 for other staff, 422 for staff without a reason */
    Scope require(Caller caller, String collectionId, String schoolCode, @Nullable String reason) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        if (!schoolCode.equals(caller.schoolCode())) {
            caller.requireRole(Role.DATA_OFFICER, Role.ADMINISTRATOR);
            requireReason(reason);
        }
        return scope;
    }

    void record(Caller caller, Scope scope, String action, int version, @Nullable String reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("version", Integer.toString(version));
        if (reason != null) {
            facts.put("reason", plain(reason));
        }
        audit.record(caller, action, scope.submissionId(), facts);
    }

    private static String plain(String reason) {
        try {
            return URLDecoder.decode(reason, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return reason.strip();
        }
    }

    private static void requireReason(@Nullable String reason) {
        var length = reason == null ? 0 : plain(reason).length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            REASON,
                            "ไฟล์มีข้อมูลส่วนบุคคลของโรงเรียน ให้ระบุเหตุผล 5 ถึง 300 ตัวอักษรในหัวข้อ " + REASON,
                            "The file holds the school's personal data: give a reason of 5 to 300 characters in the header "
                                    + REASON)
                    .build();
        }
    }
}
