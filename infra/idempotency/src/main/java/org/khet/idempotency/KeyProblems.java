package org.khet.idempotency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be wrong with a key. */
public final class KeyProblems {
    public static final ProblemType STILL_RUNNING = new ProblemType(
            "idempotent-request-running", 409, "คำขอเดียวกันกำลังทำงานอยู่", "The same request is still running");
    public static final ProblemType BAD_KEY = new ProblemType(
            "idempotency-key-invalid", 400, "Idempotency-Key ไม่ถูกต้อง", "The Idempotency-Key is not valid");

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private KeyProblems() {}

    static ProblemException running(@Nullable String firstHash, @Nullable String thisHash) {
        if (firstHash != null && thisHash != null && !firstHash.equals(thisHash)) {
            return mismatch();
        }
        return ProblemException.of(STILL_RUNNING)
                .detail("คำขอแรกที่ใช้กุญแจนี้ยังไม่เสร็จ", "The first request under this key has not ended yet")
                .cure("รอสักครู่แล้วส่งคำขอเดิมซ้ำ", "Wait a moment and repeat the same request")
                .retryAfter(PAUSE)
                .build();
    }

    static ProblemException mismatch() {
        return ProblemException.of(CommonProblems.IDEMPOTENCY_MISMATCH)
                .detail(
                        "กุญแจนี้ใช้กับคำขอที่มีเนื้อหาต่างออกไปแล้ว",
                        "This key has been used for a request with other content")
                .cure("สร้างกุญแจใหม่สำหรับคำขอใหม่ทุกครั้ง", "Make a new key for every new request")
                .field(IdempotencyFilter.HEADER, "ใช้ไปแล้ว", "Already used")
                .build();
    }

    static ProblemException badKey() {
        return ProblemException.of(BAD_KEY)
                .detail(
                        "ต้องเป็นอักขระ ASCII ที่มองเห็นได้ 1 ถึง 255 ตัว เช่น UUID",
                        "It must be 1 to 255 visible ASCII characters, such as a UUID")
                .field(IdempotencyFilter.HEADER, "รูปแบบไม่ถูกต้อง", "Does not have the right form")
                .build();
    }

    static ProblemException form() {
        return ProblemException.of(CommonProblems.UNSUPPORTED_MEDIA)
                .detail(
                        "คำขอแบบฟอร์มใช้กับ Idempotency-Key ไม่ได้ ให้ส่งเนื้อหาโดยตรง",
                        "Forms cannot be sent with an Idempotency-Key; send the content itself")
                .build();
    }
}
