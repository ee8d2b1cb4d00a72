package org.khet.collection.reminders;

import java.util.List;

/** What came of reminding some schools by hand. */
record RemindReport(List<String> reminded, List<Skipped> skipped) {

    /** Why a school was left in peace. */
    enum Why {
        DONE,
        REMINDED_TODAY
    }

    /** A school that was left in peace. */
    record Skipped(String schoolCode, Why why, String messageTh, String messageEn) {}

    static Skipped done(String schoolCode, Deadline deadline) {
        return deadline == Deadline.ENTRY
                ? new Skipped(schoolCode, Why.DONE, "ส่งข้อมูลแล้ว", "It has submitted")
                : new Skipped(schoolCode, Why.DONE, "ไม่มีข้อมูลที่รอรับรอง", "Nothing of it waits to be certified");
    }

    static Skipped remindedToday(String schoolCode) {
        return new Skipped(
                schoolCode, Why.REMINDED_TODAY, "เตือนด้วยมือไปแล้ววันนี้", "Reminded by hand today already");
    }
}
