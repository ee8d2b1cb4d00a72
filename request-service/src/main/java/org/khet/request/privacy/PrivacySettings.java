package org.khet.request.privacy;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * What the office has set for giving data away.
 *
 * @param smallCell counts below it are suppressed
 * @param retentionYears how long a closed case is kept where its catalogue item says nothing
 */
public record PrivacySettings(
        @BsonId String id, long version, int smallCell, int retentionYears, Instant changedAt, String changedBy)
        implements Aggregate {

    static final String ONLY = "office";

    /** Usual among statistics offices, and long enough for the papers' usual term; both are the office's to change. */
    static PrivacySettings begun() {
        return new PrivacySettings(ONLY, 0, 5, 10, Instant.EPOCH, "khet");
    }

    /**
     * The bound a table is made with: the office's, or a stricter one.
     *
     * @param asked null for the office's
     * @throws ProblemException 422 for a weaker one
     */
    public int boundFor(@Nullable Integer asked) {
        if (asked == null) {
            return smallCell;
        }
        if (asked < smallCell) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "privacy.smallCell",
                            "ต้องไม่น้อยกว่า " + smallCell + " ตามที่สำนักงานกำหนด",
                            "At least " + smallCell + ", as the office has set")
                    .cure("เว้นว่าง หรือระบุค่าที่เข้มกว่า", "Leave it out, or give a stricter bound")
                    .build();
        }
        return asked;
    }
}
