package org.khet.collection.collections;

import static org.khet.collection.collections.CollectionStatus.ARCHIVED;
import static org.khet.collection.collections.CollectionStatus.CLOSED;
import static org.khet.collection.collections.CollectionStatus.OPEN;
import static org.khet.collection.collections.CollectionStatus.PLANNED;

import java.util.Map;
import java.util.Set;
import org.khet.problem.ProblemException;

/** The life of a collection, as one table. */
final class LifeCycle {

    /** From a status to those that may follow. */
    static final Map<CollectionStatus, Set<CollectionStatus>> NEXT = Map.of(
            PLANNED, Set.of(OPEN),
            OPEN, Set.of(CLOSED),
            CLOSED, Set.of(ARCHIVED),
            ARCHIVED, Set.of());

    static void require(CollectionStatus from, CollectionStatus to) {
        if (!NEXT.getOrDefault(from, Set.of()).contains(to)) {
            throw ProblemException.of(CollectionProblems.WRONG_STATUS)
                    .detail(
                            "รอบการจัดเก็บ" + thai(from) + " จึงทำให้เป็นสถานะ" + thai(to) + "ไม่ได้",
                            "The collection is " + from + " and cannot become " + to)
                    .cure("ดูสถานะล่าสุดของรอบการจัดเก็บ", "Look at the collection's present status")
                    .build();
        }
    }

    static String thai(CollectionStatus status) {
        return switch (status) {
            case PLANNED -> "อยู่ระหว่างวางแผน";
            case OPEN -> "เปิดอยู่";
            case CLOSED -> "ปิดแล้ว";
            case ARCHIVED -> "จัดเก็บเอกสารแล้ว";
        };
    }

    private LifeCycle() {}
}
