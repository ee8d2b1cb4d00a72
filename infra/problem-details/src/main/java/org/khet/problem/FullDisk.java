package org.khet.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a disk without room from our own failures: nothing was stored, and the caller may come again. */
final class FullDisk implements ExceptionTranslator {
    /** As the system says it (ENOSPC, EDQUOT); Java has no exception of its own for it. */
    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded");

    private static final int DEEPEST = 10;

    /** Somebody has to make room. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Override
    public @Nullable ProblemException translate(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST)
                        .anyMatch(FullDisk::isOne)
                ? ProblemException.of(CommonProblems.NO_ROOM)
                        .detail(
                                "เครื่องแม่ข่ายไม่มีพื้นที่ว่าง สิ่งที่ส่งครั้งนี้ไม่ถูกเก็บ"
                                        + " สิ่งที่รับไว้แล้วไม่สูญหาย",
                                "The server has no room left: this was not stored, and nothing that was acknowledged"
                                        + " is lost")
                        .cure(
                                "แจ้งผู้ดูแลระบบ แล้วส่งซ้ำด้วย Idempotency-Key เดิม",
                                "Tell the administrator, and send again with the same Idempotency-Key")
                        .retryAfter(PAUSE)
                        .cause(failure)
                        .build()
                : null;
    }

    private static boolean isOne(Throwable cause) {
        var said = cause.getMessage();
        return cause instanceof IOException && said != null && WORDS.stream().anyMatch(said::contains);
    }
}
