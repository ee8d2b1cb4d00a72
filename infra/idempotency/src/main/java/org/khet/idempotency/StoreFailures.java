package org.khet.idempotency;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;

/** A store that does not answer is a pause, not a failure of ours. */
final class StoreFailures implements ExceptionTranslator {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** OutOfDiskSpace in MongoDB's list of errors. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    @Override
    public @Nullable ProblemException translate(Throwable failure) {
        return switch (failure) {
            case MongoTimeoutException timeout -> pause(timeout);
            case MongoSocketException socket -> pause(socket);
            case MongoNotPrimaryException election -> pause(election);
            case MongoNodeIsRecoveringException recovering -> pause(recovering);
            case MongoException other -> other.getCode() == OUT_OF_DISK_SPACE ? pause(other) : null;
            default -> null;
        };
    }

    private static ProblemException pause(MongoException cause) {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("ฐานข้อมูลไม่ตอบสนองชั่วคราว", "The store does not answer at the moment")
                .cure("รอสักครู่แล้วลองใหม่", "Wait a moment and try again")
                .retryAfter(PAUSE)
                .cause(cause)
                .build();
    }
}
