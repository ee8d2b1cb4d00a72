package org.khet.messaging;

import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** What a caller is told who was slower than somebody else, where the service itself has no better answer. */
final class LostRaces {

    static @Nullable ProblemException translate(Throwable failure) {
        return switch (failure) {
            case StaleException stale ->
                ProblemException.of(CommonProblems.STALE)
                        .detail("มีผู้แก้ไขรายการนี้ไปก่อนแล้ว", "Somebody else has changed it meanwhile")
                        .cure("โหลดข้อมูลใหม่ แล้วทำรายการอีกครั้ง", "Load it again and repeat your change")
                        .cause(stale)
                        .build();
            case AlreadyExistsException taken ->
                ProblemException.of(CommonProblems.CONFLICT)
                        .detail("มีรายการนี้อยู่แล้ว", "There is such an entry already")
                        .cure("ตรวจรายการที่มีอยู่ก่อน", "Look at the present entry first")
                        .cause(taken)
                        .build();
            default -> null;
        };
    }

    private LostRaces() {}
}
