package org.khet.collection.collections;

import org.khet.problem.ProblemType;

/** What can be refused about a collection. */
public final class CollectionProblems {

    public static final ProblemType ENTRY_WINDOW_CLOSED = new ProblemType(
            "entry-window-closed", 409, "ไม่อยู่ในช่วงเวลาส่งข้อมูล", "Data cannot be sent at this time");
    public static final ProblemType CERTIFICATION_WINDOW_CLOSED = new ProblemType(
            "certification-window-closed",
            409,
            "ไม่อยู่ในช่วงเวลารับรองข้อมูล",
            "Data cannot be certified at this time");
    public static final ProblemType COLLECTION_NOT_OPEN =
            new ProblemType("collection-not-open", 409, "รอบการจัดเก็บไม่ได้เปิดอยู่", "The collection is not open");
    public static final ProblemType SCHOOL_NOT_EXPECTED = new ProblemType(
            "school-not-expected",
            404,
            "โรงเรียนไม่อยู่ในรอบการจัดเก็บนี้",
            "The school is not part of this collection");
    public static final ProblemType WRONG_STATUS = new ProblemType(
            "collection-status",
            409,
            "สถานะของรอบการจัดเก็บไม่อนุญาต",
            "The status of the collection does not allow this");
    public static final ProblemType STEP_NOT_READY = new ProblemType(
            "step-not-ready", 409, "ขั้นตอนนี้ยังทำให้เสร็จไม่ได้", "This step cannot be completed yet");

    private CollectionProblems() {}
}
