package org.khet.reporting.snapshots;

import java.time.Duration;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class SnapshotProblems {

    static final ProblemType NO_ACCEPTED_DATA =
            new ProblemType("no-accepted-data", 409, "ยังไม่มีข้อมูลที่รับรองแล้ว", "Nothing has been accepted yet");
    static final ProblemType RECORDS_ON_THEIR_WAY =
            new ProblemType("records-on-their-way", 503, "ข้อมูลกำลังเดินทางมา", "Records are still on their way");

    static final ProblemType SNAPSHOT_NOT_REBUILT = new ProblemType(
            "snapshot-not-rebuilt",
            409,
            "สร้างชุดข้อมูลให้เหมือนเดิมไม่ได้",
            "The snapshot cannot be made again as it was");

    static ProblemException notRebuilt() {
        return ProblemException.of(SNAPSHOT_NOT_REBUILT)
                .detail(
                        "รายการที่เก็บไว้ขาดหรือให้ไฟล์ที่มีแฮชไม่ตรงกับเดิม",
                        "Kept records are missing, or lead to a file of another hash")
                .cure(
                        "ให้ระบบอ่านเหตุการณ์ใหม่ตั้งแต่ต้น หรือสร้างชุดข้อมูลใหม่",
                        "Have the events read again from the first, or make a new snapshot")
                .build();
    }

    static ProblemException nothingAccepted(String collectionId) {
        return ProblemException.of(NO_ACCEPTED_DATA)
                .detail(
                        "รอบจัดเก็บ " + collectionId + " ยังไม่มีโรงเรียนที่เขตรับข้อมูลแล้ว",
                        "No school's data has been accepted in collection " + collectionId)
                .cure("รับข้อมูลของโรงเรียนอย่างน้อยหนึ่งแห่งก่อน", "Accept at least one school's data first")
                .build();
    }

    static ProblemException recordsOnTheirWay(String collectionId) {
        return ProblemException.of(RECORDS_ON_THEIR_WAY)
                .detail(
                        "รายการของรอบจัดเก็บ " + collectionId + " ยังมาไม่ครบ",
                        "Some accepted records of collection " + collectionId + " have not arrived")
                .cure("ลองใหม่ในอีกสักครู่", "Try again in a moment")
                .retryAfter(Duration.ofSeconds(1))
                .build();
    }

    static ProblemException nothingToAsk() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail(
                        "รอบจัดเก็บนี้ยังไม่มีข้อมูลที่เขตรับแล้ว หรืออยู่นอกขอบเขตของท่าน",
                        "Nothing of this collection is accepted yet, or it is not within your reach")
                .cure(
                        "ตรวจสอบรหัสรอบจัดเก็บ และรับข้อมูลของโรงเรียนอย่างน้อยหนึ่งแห่ง",
                        "Check the collection's id, and accept at least one school's data")
                .build();
    }

    static ProblemException outOfReach() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบชุดข้อมูลนี้ในขอบเขตของท่าน", "No such snapshot within your reach")
                .cure("ตรวจสอบรหัสและบัญชีที่ใช้", "Check the id and the account in use")
                .build();
    }

    private SnapshotProblems() {}
}
