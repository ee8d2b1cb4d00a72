package org.khet.collection.collections;

import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

final class IfMatch {
    static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals("\"" + version + "\"")) {
            throw ProblemException.of(CommonProblems.STALE)
                    .detail("มีผู้แก้ไขไปก่อนแล้ว", "Somebody else has changed it meanwhile")
                    .cure("อ่านข้อมูลล่าสุดแล้วทำรายการอีกครั้ง", "Read it again and repeat")
                    .build();
        }
    }

    private IfMatch() {}
}
