package org.khet.collection.collections;

import java.time.Instant;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** When a school may send and certify. The server's clock decides, and a refusal says which times apply. */
final class Windows {

    static void requireEntryOpen(DataCollection collection, String schoolCode, Extension extension, Instant now) {
        requireExpected(collection, schoolCode);
        if (mayGoOn(collection, extension, now)
                && extension.entryInForce(now)
                && !now.isBefore(collection.entry().opensAt())) {
            return;
        }
        requireOpen(collection);
        requireWithin(
                collection.entry(),
                now,
                CollectionProblems.ENTRY_WINDOW_CLOSED,
                "ส่งข้อมูลได้ตั้งแต่",
                "Data can be sent from");
    }

    static void requireCertificationOpen(
            DataCollection collection, String schoolCode, Extension extension, Instant now) {
        requireExpected(collection, schoolCode);
        if (mayGoOn(collection, extension, now)
                && !now.isBefore(collection.certification().opensAt())) {
            return;
        }
        requireOpen(collection);
        requireWithin(
                collection.certification(),
                now,
                CollectionProblems.CERTIFICATION_WINDOW_CLOSED,
                "รับรองข้อมูลได้ตั้งแต่",
                "Data can be certified from");
    }

    static void requireOpen(DataCollection collection, Extension extension, Instant now) {
        if (!mayGoOn(collection, extension, now)) {
            requireOpen(collection);
        }
    }

    /** An exception outlives the close of its collection, but not its filing. */
    private static boolean mayGoOn(DataCollection collection, Extension extension, Instant now) {
        return extension.inForce(now)
                && (collection.status() == CollectionStatus.OPEN || collection.status() == CollectionStatus.CLOSED);
    }

    static void requireOpen(DataCollection collection) {
        if (collection.status() != CollectionStatus.OPEN) {
            boolean planned = collection.status() == CollectionStatus.PLANNED;
            throw ProblemException.of(CollectionProblems.COLLECTION_NOT_OPEN)
                    .detail(
                            planned ? "รอบการจัดเก็บนี้ยังไม่เปิด" : "รอบการจัดเก็บนี้ปิดแล้ว",
                            planned ? "This collection has not been opened yet" : "This collection has been closed")
                    .cure(
                            planned
                                    ? "รอจนสำนักงานเขตเปิดรอบ"
                                    : "ขอให้เจ้าหน้าที่ข้อมูลของเขตพื้นที่ขยายเวลาให้โรงเรียนเป็นกรณีพิเศษ",
                            planned
                                    ? "Wait until the area office opens it"
                                    : "Ask the area office's data officer for an exception for the school")
                    .build();
        }
    }

    static void requireExpected(DataCollection collection, String schoolCode) {
        if (!collection.expects(schoolCode)) {
            throw ProblemException.of(CollectionProblems.SCHOOL_NOT_EXPECTED)
                    .detail(
                            "โรงเรียนนี้ไม่อยู่ในรายชื่อของรอบการจัดเก็บ",
                            "This school is not on the collection's list of schools")
                    .cure("ตรวจรหัสโรงเรียน 8 หลักและรอบการจัดเก็บ", "Check the 8-digit school code and the collection")
                    .build();
        }
    }

    private static void requireWithin(Window window, Instant now, ProblemType refusal, String fromTh, String fromEn) {
        if (!window.isOpen(now)) {
            throw ProblemException.of(refusal)
                    .detail(
                            fromTh + " " + SpokenTime.thai(window.opensAt()) + " จนถึงก่อน "
                                    + SpokenTime.thai(window.closesAt()),
                            fromEn + " " + SpokenTime.english(window.opensAt()) + " until just before "
                                    + SpokenTime.english(window.closesAt()))
                    .cure(
                            window.isOver(now)
                                    ? "หมดเวลาแล้ว ขอให้เจ้าหน้าที่ข้อมูลของเขตพื้นที่ขยายเวลาให้โรงเรียนเป็นกรณีพิเศษ"
                                    : "รอจนถึงเวลาเปิด แล้วส่งใหม่",
                            window.isOver(now)
                                    ? "The time is over: ask the area office's data officer for an exception for the school"
                                    : "Wait until it opens and try again")
                    .build();
        }
    }

    private Windows() {}
}
