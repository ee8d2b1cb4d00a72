package org.khet.reporting.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/**
 * What came of a query.
 *
 * @param grid of a preview's list the beginning, otherwise the whole
 * @param totalRows of the whole; null where that count is itself kept back
 * @param widestClass of all fields that the query reads; a list of people is at least PERSONAL
 */
record Answer(Grid grid, @Nullable Long totalRows, PrivacyClass widestClass, List<Warning> warnings) {

    /** Something to know before the result is used. */
    record Warning(String code, String messageTh, String messageEn) {

        static final Warning EMPTY = new Warning("empty", "ไม่มีรายการที่ตรงกับตัวกรอง", "No record fits the filters");
        static final Warning ALL_HIDDEN = new Warning(
                "everything-hidden",
                "จำนวนทั้งหมดน้อยจนต้องปกปิดทุกช่อง",
                "All counts are so small that every figure is kept back");
        static final Warning MASKED = new Warning(
                "masked",
                "ตัวอย่างปิดบังข้อมูลส่วนบุคคลเสมอ ไฟล์จริงเปิดเฉพาะช่องที่ได้รับอนุมัติ",
                "A preview always masks personal data; the file shows only the fields that were approved");
        static final Warning WITHHELD = new Warning(
                "rows-withheld",
                "ตัวกรองใช้ข้อมูลส่วนบุคคล ตัวอย่างจึงไม่แสดงรายการ",
                "A filter uses personal data, so the preview shows no record");
        static final Warning PEOPLE = new Warning(
                "records-of-people",
                "แต่ละแถวเป็นข้อมูลของคนหนึ่งคน ต้องผ่านการอนุมัติก่อนส่งมอบ",
                "Each row is one person's record and needs approval before it is delivered");
        static final Warning ALIKE = new Warning(
                "zeros-shown",
                "จำนวนศูนย์แสดงไว้ กลุ่มที่ทุกคนมีค่าเดียวกันจึงรู้ค่าของทุกคน",
                "Zeros are shown: where all of a group have one value, everybody's value is known");
    }
}
